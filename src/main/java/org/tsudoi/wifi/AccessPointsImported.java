package org.tsudoi.wifi;

/** The table of access points was taken in: areas and names may read otherwise. Fired inside the transaction that wrote it. */
public record AccessPointsImported(int points) {}
