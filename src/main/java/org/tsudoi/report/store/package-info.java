/** The figures, each from one statement. Private to report. */
package org.tsudoi.report.store;
