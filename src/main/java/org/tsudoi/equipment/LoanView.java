package org.tsudoi.equipment;

import org.tsudoi.facility.Facility;
import org.tsudoi.group.Standing;

/** A slip with the names around it. */
public record LoanView(LoanSlip slip, Standing group, Facility facility) {}
