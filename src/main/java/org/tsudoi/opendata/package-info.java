/** Municipal layouts: the inventory as open data and as tables to take in again. Nobody imports it. */
package org.tsudoi.opendata;
