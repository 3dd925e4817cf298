/** Events as text: iCalendar, JSCalendar, free and busy. The only place that knows iCal4j. */
package org.tsudoi.calendar.usecase;
