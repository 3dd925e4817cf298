/** Calendar feeds: the only place that knows iCal4j. Nobody imports it. */
package org.tsudoi.feed;
