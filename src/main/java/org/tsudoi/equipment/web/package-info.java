/** Equipment over the API. Private to equipment. */
package org.tsudoi.equipment.web;
