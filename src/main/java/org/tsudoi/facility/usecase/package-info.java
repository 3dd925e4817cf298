/** The inventory as everybody reads it, and how it comes in and goes out. */
package org.tsudoi.facility.usecase;
