/** The inventory in the database: read whole into a {@link org.tsudoi.facility.City}, written by the importer. Private to facility. */
package org.tsudoi.facility.store;
