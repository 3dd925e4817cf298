/** What every answer over HTTP shares: problem documents. Knows no feature. */
package org.tsudoi.base.web;
