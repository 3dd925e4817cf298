/** What the container can do at most: packed into an application of its own and started beside the city in the same kind of container. */
package org.tsudoi.bench.reference;
