/** Mails on pages. Private to notice. */
package org.tsudoi.notice.web;
