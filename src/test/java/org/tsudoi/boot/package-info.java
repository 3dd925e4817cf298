/** Tests of the whole thing as it is started and served. */
package org.tsudoi.boot;
