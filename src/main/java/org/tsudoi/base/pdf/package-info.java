/** Papers as PDF, A4, in a Japanese font that travels with the file. Knows no feature. */
package org.tsudoi.base.pdf;
