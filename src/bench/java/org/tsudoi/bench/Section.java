package org.tsudoi.bench;

/** One promise, measured; may be run alone by its name. */
interface Section {
    String name();

    void run(Lab lab, Report report) throws Exception;

    /** Whether it takes so long that it is run only when it is named. */
    default boolean onlyWhenNamed() {
        return false;
    }
}
