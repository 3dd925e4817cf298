/**
 * Bookings: asking for a room with its equipment, the rules that judge it, approval and cancellation. Pure here: records, rules and refusals;
 * around it web, usecase and store. Must not know Jakarta, PrimeFaces or iCal4j. Neighbours below: facility, group, equipment, wifi, claim.
 */
package org.tsudoi.booking;
