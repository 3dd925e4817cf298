/**
 * The city's inventory: buildings, rooms, parts of divisible rooms, hours, time bands, closed days, what a room is good for. Turns "the whole
 * hall" into its parts, so that the ledger never learns geometry. Pure here; store, usecase and web are rooms of its own. Neighbours below:
 * base, account, claim.
 */
package org.tsudoi.facility;
