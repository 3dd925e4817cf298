/** The catalogue, and lending with a booking. */
package org.tsudoi.equipment.usecase;
