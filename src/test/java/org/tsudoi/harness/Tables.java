package org.tsudoi.harness;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Tables that the administrator sends. */
public final class Tables {
    private Tables() {}

    /** The page that says what taking it in would do. */
    public static String checked(String table, String csv) {
        var file = new Visitor.Chosen("file", table + ".csv", csv.getBytes(StandardCharsets.UTF_8));
        return Visitor.signedIn("admin")
                .upload("/admin/import", Map.of("table", table), file, "check")
                .text();
    }
}
