/** Wi-Fi over the API. Private to wifi. */
package org.tsudoi.wifi.web;
