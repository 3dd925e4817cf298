package org.tsudoi.bench.reference;

import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** So many bytes from memory, or 304 to who has them. */
@WebServlet("/plain/*")
public class Plain extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final byte[] BYTES = new byte[1 << 20];

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("ETag", "\"1\"");
        if (request.getHeader("If-None-Match") != null) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        int length = Integer.parseInt(request.getPathInfo().substring(1));
        response.setContentType("text/html;charset=UTF-8");
        response.setContentLength(length);
        response.getOutputStream().write(BYTES, 0, length);
    }
}
