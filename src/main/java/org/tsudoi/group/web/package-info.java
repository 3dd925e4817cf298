/** Groups on pages and over the API. Private to group. */
package org.tsudoi.group.web;
