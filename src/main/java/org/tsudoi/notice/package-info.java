/** Mails: words, outbox, sending. The only place that knows mail. Nobody imports it. */
package org.tsudoi.notice;
