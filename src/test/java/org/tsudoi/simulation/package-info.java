/**
 * A year of a town in a second or so: people book, cancel and come, staff decide and close, and after every step everything that must always be
 * true is asked. Time and chance are given, so a seed that fails does so again. The rules, the calendars and the claims are the real ones; only
 * the table of claims is a map. A new kind of happening joins by a line in {@link org.tsudoi.simulation.Happening}, with its method in {@link
 * org.tsudoi.simulation.World}.
 */
package org.tsudoi.simulation;
