package org.tsudoi.group.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tsudoi.group.usecase.WriteReceipt;

/** The receipt of an application on paper, as a PDF to print. */
@WebServlet("/staff/receipts/*")
public class ReceiptServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WriteReceipt receipts;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Pdf.answer(request, response, "receipt", receipts::pdf);
    }
}
