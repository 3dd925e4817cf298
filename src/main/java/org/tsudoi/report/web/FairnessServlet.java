package org.tsudoi.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.report.usecase.CountFairness;
import org.tsudoi.report.usecase.FiscalYears;

/** Fairness of a fiscal year as a table for spreadsheet programs. */
@WebServlet("/admin/figures/fairness.csv")
public class FairnessServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AskedLanguage asked;

    @Inject
    private transient FiscalYears years;

    @Inject
    private transient CountFairness count;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int year = years.asked(request.getParameter("year"));
        String table = FairnessWords.csv(count.of(year), asked.getLanguage());
        Spreadsheet.send(response, "fairness-" + year + ".csv", table);
    }
}
