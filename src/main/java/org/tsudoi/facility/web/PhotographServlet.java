package org.tsudoi.facility.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.tsudoi.base.Ids;
import org.tsudoi.facility.Photograph;
import org.tsudoi.facility.usecase.Photographs;

/** Pictures by number. The bytes of a number never change, so whoever has them keeps them; a drawing can run nothing. */
@WebServlet("/photographs/*")
public class PhotographServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Photographs photographs;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String id = path == null ? "" : path.substring(1);
        Optional<Photograph> found = Ids.of(id).flatMap(photographs::one);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Photograph photograph = found.get();
        String tag = "\"" + photograph.id() + "\"";
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        String has = request.getHeader("If-None-Match");
        if (has != null && (has.contains(tag) || has.strip().equals("*"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        byte[] body = photographs.body(photograph.id()).orElseThrow();
        response.setContentType(photograph.mediaType());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
