package org.tsudoi.base.store;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;

/** Rows as they are, column by column, for a person who asks what is kept about them. */
public final class Rows {
    private Rows() {}

    /** Names of columns and their values as text; an empty cell is null. */
    public static Map<String, String> map(ResultSet row) throws SQLException {
        Map<String, String> cells = new LinkedHashMap<>();
        var columns = row.getMetaData();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            cells.put(columns.getColumnLabel(i), row.getString(i));
        }
        return cells;
    }
}
