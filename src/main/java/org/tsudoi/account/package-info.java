/** People who sign in, their rights, and the trail of what they did. Pure here; store, usecase and web are rooms of its own. Below: base. */
package org.tsudoi.account;
