/** Feeds over HTTP. */
package org.tsudoi.feed.web;
