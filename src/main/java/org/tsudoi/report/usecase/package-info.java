/** Figures for the city's offices. */
package org.tsudoi.report.usecase;
