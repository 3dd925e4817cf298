/** Putting feeds together. */
package org.tsudoi.feed.usecase;
