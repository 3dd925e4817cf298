/** Bookings and rule books in the database: hands the rules small records of facts, keeps what use cases decide. Private to booking. */
package org.tsudoi.booking.store;
