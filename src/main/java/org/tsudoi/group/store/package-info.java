/** Groups, registrations and their papers in the database. Private to group. */
package org.tsudoi.group.store;
