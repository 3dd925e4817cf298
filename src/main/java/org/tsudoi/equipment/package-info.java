/**
 * Things that are lent: kinds, units and loans. A loan is a claim on a unit. Pure here; store, usecase and web are rooms of its own. Below:
 * facility, group, claim, account.
 */
package org.tsudoi.equipment;
