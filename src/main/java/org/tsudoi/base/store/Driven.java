package org.tsudoi.base.store;

import java.sql.Connection;

/** A connection that knows the driver's own behind it, which the container's wrapper around it gives to nobody. */
public interface Driven {
    Connection driver();
}
