/** Applying, deciding, and what others may ask of a group. */
package org.tsudoi.group.usecase;
