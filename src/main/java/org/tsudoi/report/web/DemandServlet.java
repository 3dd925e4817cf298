package org.tsudoi.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.report.usecase.CountDemand;
import org.tsudoi.report.usecase.FiscalYears;

/** Equipment there was too little of in a fiscal year, as a table for spreadsheet programs. */
@WebServlet("/admin/figures/equipment-demand.csv")
public class DemandServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient AskedLanguage asked;

    @Inject
    private transient FiscalYears years;

    @Inject
    private transient CountDemand count;

    @Inject
    private transient Inventory inventory;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int year = years.asked(request.getParameter("year"));
        String table = DemandWords.csv(count.of(year), inventory.city(), asked.getLanguage());
        Spreadsheet.send(response, "equipment-demand-" + year + ".csv", table);
    }
}
