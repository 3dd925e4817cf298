/** Signing in and out over HTTP. Private to account. */
package org.tsudoi.account.web;
