/** Whether Wi-Fi works where, and how access points come in and go out. */
package org.tsudoi.wifi.usecase;
