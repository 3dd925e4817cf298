/** The desk's pages. Private to desk. */
package org.tsudoi.desk.web;
