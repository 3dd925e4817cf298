/** Administration pages. Private to report. */
package org.tsudoi.report.web;
