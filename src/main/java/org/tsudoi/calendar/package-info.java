/**
 * What a calendar shows: one event of a room, a building or a device, in words but in no format. Knows bookings and the inventory; knows neither
 * feeds nor mails, which both are made of these events.
 */
package org.tsudoi.calendar;
