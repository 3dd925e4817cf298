/** Accounts, rights, sign-ins and the audit trail in the database. Private to account. */
package org.tsudoi.account.store;
