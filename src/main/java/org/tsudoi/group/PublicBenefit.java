package org.tsudoi.group;

/** 私益・共益・公益 as a scale (S0 III 1-3), never a yes or no. */
public enum PublicBenefit {
    PUBLIC,
    MUTUAL_TO_PUBLIC,
    PRIVATE_TO_PUBLIC,
    MUTUAL_ONLY,
    PRIVATE_ONLY
}
