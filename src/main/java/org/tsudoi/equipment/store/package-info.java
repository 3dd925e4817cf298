/** Kinds, units and loans in the database. Private to equipment. */
package org.tsudoi.equipment.store;
