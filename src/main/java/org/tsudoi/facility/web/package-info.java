/** The inventory on pages and over the API. Private to facility. */
package org.tsudoi.facility.web;
