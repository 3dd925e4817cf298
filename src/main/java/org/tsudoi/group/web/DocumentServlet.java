package org.tsudoi.group.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.tsudoi.base.Ids;
import org.tsudoi.group.StoredPaper;
import org.tsudoi.group.usecase.HandInDocument;

/** Gives a paper out as a file to save, never as a page to show. */
@WebServlet("/my/documents/*")
public class DocumentServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient HandInDocument documents;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = request.getPathInfo();
        String id = path == null ? "" : path.substring(1);
        StoredPaper paper = Ids.of(id).flatMap(documents::open).orElse(null);
        if (paper == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType(paper.mediaType());
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        String name =
                URLEncoder.encode(paper.fileName(), StandardCharsets.UTF_8).replace("+", "%20");
        response.setHeader("Content-Disposition", "attachment; filename*=UTF-8''" + name);
        response.setContentLength(paper.body().length);
        response.getOutputStream().write(paper.body());
    }
}
