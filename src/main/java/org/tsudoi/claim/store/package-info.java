/** The claim table, and the only statements that touch it. */
package org.tsudoi.claim.store;
