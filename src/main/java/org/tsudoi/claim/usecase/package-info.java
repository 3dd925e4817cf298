/** Taking, giving back and asking; always inside the transaction of the use case that wants it. */
package org.tsudoi.claim.usecase;
