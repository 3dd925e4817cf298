package org.tsudoi.account.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.tsudoi.account.usecase.OwnData;
import org.tsudoi.base.web.Replies;

/** Everything kept about who is signed in, as a file. */
@WebServlet("/my/data.json")
public class OwnDataServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient OwnData ownData;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] json = Replies.json(ownData.all()).getBytes(StandardCharsets.UTF_8);
        response.setContentType("application/json; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"my-data.json\"");
        response.setContentLength(json.length);
        response.getOutputStream().write(json);
    }
}
