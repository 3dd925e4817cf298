package org.tsudoi.equipment;

import org.tsudoi.base.Names;

/** So many of a kind that go with a booking. */
public record LoanLine(String code, Names names, int quantity) {}
