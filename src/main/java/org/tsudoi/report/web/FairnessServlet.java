package org.tsudoi.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.report.usecase.CountFairness;

/** Fairness of a fiscal year as a table for spreadsheet programs. */
@WebServlet("/admin/figures/fairness.csv")
public class FairnessServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AskedLanguage asked;

    @Inject
    private transient CountFairness count;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int year = count.year(request.getParameter("year"));
        String table = FairnessWords.csv(count.of(year), asked.getLanguage());
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader("Content-Disposition", "attachment; filename=\"fairness-" + year + ".csv\"");
        response.getOutputStream().write(("\uFEFF" + table).getBytes(StandardCharsets.UTF_8));
    }
}
