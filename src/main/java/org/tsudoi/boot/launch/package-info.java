/**
 * The launcher, a small program of its own: starts the database and the container, waits for a page, stops both. Its words on the console are
 * for operators and English. It knows no feature and is not part of the application.
 */
package org.tsudoi.boot.launch;
