/** What the city measures, out of the same data: registered groups, occupancy, unmet demand; and the trail. Nobody imports it. */
package org.tsudoi.report;
