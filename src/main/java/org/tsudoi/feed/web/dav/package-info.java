/** CalDAV (RFC 4791, 6578), read only: the calendars of a person's groups and of rooms for apps that synchronise. */
package org.tsudoi.feed.web.dav;
