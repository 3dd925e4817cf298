/**
 * The history checker: a crowd of groups presses at once, every request and answer is written down, and afterwards the answers and the tables
 * must tell the same story. A new kind of booking joins by a new {@link org.tsudoi.history.Call.Act} and a line in {@link
 * org.tsudoi.history.Truth}.
 */
package org.tsudoi.history;
