package org.tsudoi.group;

import org.tsudoi.base.Law;

/** A part of the city that groups may be active in, as the city's own book names it. */
public record Area(String code, Law name) {}
