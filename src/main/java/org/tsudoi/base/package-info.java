/**
 * Words that every feature speaks: time, language, refusals, who is acting. Pure: knows no feature, no container and no database. Neighbours
 * below: none.
 */
package org.tsudoi.base;
