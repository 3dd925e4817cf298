package org.tsudoi.booking;

import java.time.LocalDate;
import org.tsudoi.base.Refusal;

/** A day of a series that is left out because it is a national holiday and holidays were not wanted. */
public record NationalHoliday(LocalDate day) implements Refusal {}
