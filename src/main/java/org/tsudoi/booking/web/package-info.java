/** Bookings on pages and over the API: translates, decides nothing. Private to booking. */
package org.tsudoi.booking.web;
