package org.tsudoi.group.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.function.LongFunction;
import org.tsudoi.base.Ids;

/** Answers an address that ends in /{id}.pdf with that paper, or says that there is none. */
final class Pdf {
    private static final String ENDING = ".pdf";

    private Pdf() {}

    static void answer(
            HttpServletRequest request, HttpServletResponse response, String name, LongFunction<Optional<byte[]>> paper)
            throws IOException {
        String path = request.getPathInfo() == null ? "" : request.getPathInfo();
        byte[] pdf = path.startsWith("/") && path.endsWith(ENDING)
                ? Ids.of(path.substring(1, path.length() - ENDING.length()))
                        .flatMap(paper::apply)
                        .orElse(null)
                : null;
        if (pdf == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"" + name + path.substring(1) + "\"");
        response.setContentLength(pdf.length);
        response.getOutputStream().write(pdf);
    }
}
