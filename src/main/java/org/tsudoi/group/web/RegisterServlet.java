package org.tsudoi.group.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.tsudoi.base.web.Item;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.RegisterFilter;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.usecase.ReadRegister;

/** The register as a table that spreadsheet programs open: UTF-8 with its mark, and nothing in it that they would run. */
@WebServlet("/staff/register.csv")
public class RegisterServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String MARK = "\ufeff";

    @Inject
    private transient ReadRegister register;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        var filter = new RegisterFilter(
                RegisterWords.shortened(request.getParameter("q")),
                Item.constant(GroupClass.class, request.getParameter("class")),
                Item.constant(RegistrationState.class, request.getParameter("state")),
                null,
                0,
                0);
        byte[] table = (MARK + register.table(filter)).getBytes(StandardCharsets.UTF_8);
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"groups.csv\"");
        response.setContentLength(table.length);
        response.getOutputStream().write(table);
    }
}
