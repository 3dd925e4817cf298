/** Access points in the database. Private to wifi. */
package org.tsudoi.wifi.store;
