package org.tsudoi.group.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.tsudoi.group.usecase.WriteLetter;

/** The letter of a decision as a PDF to read or print; written afresh from what was kept with the decision. */
@WebServlet("/my/letters/*")
public class LetterServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient WriteLetter letters;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Pdf.answer(request, response, "letter", letters::pdf);
    }
}
