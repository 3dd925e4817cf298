/** The day sheet of the desk. Nobody imports it. */
package org.tsudoi.desk;
