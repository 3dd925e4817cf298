package org.tsudoi.group;

/** For whom a group is there. */
public enum Audience {
    EVERYBODY,
    CHILDREN,
    YOUTH,
    PARENTS,
    WORKING,
    SENIORS,
    DISABLED,
    FOREIGNERS
}
