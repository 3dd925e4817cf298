package org.tsudoi.group.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.base.web.Replies;
import org.tsudoi.group.usecase.TakeGroup;

/** Everything kept about a group, as a file for its representative and contact. */
@WebServlet("/my/group-data/*")
public class WholeGroupServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String END = ".json";

    @Inject
    private transient TakeGroup takeGroup;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String file = String.valueOf(request.getPathInfo()).substring(1);
        Optional<Map<String, List<Map<String, String>>>> all =
                file.endsWith(END) ? takeGroup.all(file.substring(0, file.length() - END.length())) : Optional.empty();
        if (all.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        byte[] json = Replies.json(all.get()).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"" + file + "\"");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
