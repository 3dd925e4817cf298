/** How the words of the base are kept: instants as UTC. Knows no feature. */
package org.tsudoi.base.store;
