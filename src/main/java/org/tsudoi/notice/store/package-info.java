/** The outbox in the database. Private to notice. */
package org.tsudoi.notice.store;
