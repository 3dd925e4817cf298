package org.tsudoi.group.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.tsudoi.base.csv.Cells;
import org.tsudoi.base.csv.Sheet;
import org.tsudoi.base.web.Item;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.RegisterFilter;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.usecase.ReadRegister;

/** The register as a table that spreadsheet programs open: CSV in UTF-8 with its mark, or Excel; nothing in it is run. */
@WebServlet({"/staff/register.csv", "/staff/register.xlsx"})
public class RegisterServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final String MARK = "\ufeff";
    private static final String EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

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
        boolean excel = request.getServletPath().endsWith(".xlsx");
        byte[] table = excel ? excel(register.table(filter)) : csv(register.table(filter));
        response.setContentType(excel ? EXCEL : "text/csv; charset=UTF-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"groups." + (excel ? "xlsx" : "csv") + "\"");
        response.setContentLength(table.length);
        response.getOutputStream().write(table);
    }

    private static byte[] csv(ReadRegister.Taken taken) {
        return (MARK + Cells.lines(taken.headings(), taken.lines())).getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] excel(ReadRegister.Taken taken) {
        return Sheet.excel("団体台帳", taken.headings(), taken.lines());
    }
}
