/**
 * How fast it is, measured beside the limits of the same machine in the same run. {@link org.tsudoi.bench.Bench} starts everything, each {@link
 * org.tsudoi.bench.Section} measures one promise, {@link org.tsudoi.bench.Report} writes the table. README.md beside this folder tells how.
 */
package org.tsudoi.bench;
