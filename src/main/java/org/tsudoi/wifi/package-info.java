/** Access points, the rooms they cover, and whether they work. Pure here; store, usecase and web are rooms of its own. Below: facility, account. */
package org.tsudoi.wifi;
