/** Writing what happened into the outbox, and sending it. */
package org.tsudoi.notice.usecase;
