package org.tsudoi.boot.launch;

/** A reason not to start, as one line for the operator: what is wrong and how to mend it. */
final class Failure extends Exception {
    private static final long serialVersionUID = 1L;

    private final int status;

    private Failure(int status, String line) {
        super(line);
        this.status = status;
    }

    /** A property is missing or wrong. */
    static Failure ofProperty(String name, String mend) {
        return new Failure(2, name + ": " + mend);
    }

    /** Something that should have run did not. */
    static Failure ofStart(String line) {
        return new Failure(1, line);
    }

    int status() {
        return status;
    }
}
