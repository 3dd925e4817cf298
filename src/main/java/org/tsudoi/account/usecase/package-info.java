/** Signing in and out, who is acting now, whom to tell, what happened. */
package org.tsudoi.account.usecase;
