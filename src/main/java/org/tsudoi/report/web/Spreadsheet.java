package org.tsudoi.report.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;

/** A table as spreadsheet programs open it: UTF-8 with a byte order mark. */
final class Spreadsheet {
    private Spreadsheet() {}

    static void send(HttpServletResponse response, String name, String table) throws IOException {
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(("\uFEFF" + table).getBytes(StandardCharsets.UTF_8));
    }
}
