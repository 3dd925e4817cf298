/**
 * Groups of citizens: who they are, their registration under published rules, and the standing that bookings ask for. Pure here; store, usecase
 * and web are rooms of its own. Neighbours below: base, account, claim.
 */
package org.tsudoi.group;
