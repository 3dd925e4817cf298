/**
 * The ledger: who holds which thing when. A thing is a number, a holder a name, time a row of quarters of an hour; knows neither rooms nor
 * equipment. Alone may say "taken", and says it by the primary key of its table. Neighbours below: base.
 */
package org.tsudoi.claim;
