/** Start-up, clock, data source, language, addresses and error pages: what holds the features together. Nobody imports it. */
package org.tsudoi.boot;
