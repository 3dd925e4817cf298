/** How every use case runs its work: one transaction, tried again when the database asks for it. Knows no feature. */
package org.tsudoi.base.usecase;
