package org.tsudoi.booking.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.tsudoi.base.Ids;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.usecase.ReadRules;

/** A version of a book of rules as a YAML file, to be kept, compared, and taken in again. */
@WebServlet("/admin/rules-export/*")
public class RuleBookServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String ENDING = ".yaml";

    @Inject
    private transient ReadRules readRules;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String path = String.valueOf(request.getPathInfo());
        Optional<RuleBook> book = path.startsWith("/") && path.endsWith(ENDING)
                ? Ids.of(path.substring(1, path.length() - ENDING.length())).flatMap(readRules::version)
                : Optional.empty();
        if (book.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = book.get().code() + "-" + book.get().validFrom() + ".yaml";
        response.setContentType("application/yaml; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + name + "\"");
        response.getOutputStream().write(readRules.yaml(book.get()).getBytes(StandardCharsets.UTF_8));
    }
}
