package org.tsudoi.base.store;

import java.sql.SQLException;

/** No connection was to be had in time: the database is away, or everybody is using it. Nothing was done. */
public class NoConnection extends SqlFailure {
    private static final long serialVersionUID = 1L;

    NoConnection(SQLException cause) {
        super(cause);
    }
}
