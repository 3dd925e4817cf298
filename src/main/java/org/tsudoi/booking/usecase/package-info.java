/** One verb a class, one transaction each: place, decide, cancel, read. */
package org.tsudoi.booking.usecase;
