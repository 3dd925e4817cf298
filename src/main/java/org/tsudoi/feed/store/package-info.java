/** Change counters of what feeds show. Private to feed. */
package org.tsudoi.feed.store;
