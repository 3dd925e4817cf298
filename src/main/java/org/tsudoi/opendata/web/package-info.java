/** Tables over HTTP, and their import page. Private to opendata. */
package org.tsudoi.opendata.web;
