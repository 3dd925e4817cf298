/** The launcher: its own small program that starts the database and the container, waits for a page, and stops both. Knows no feature. */
package org.tsudoi.boot.launch;
