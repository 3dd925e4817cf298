package org.tsudoi.equipment.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Text;
import org.tsudoi.base.pdf.LabelSheet;
import org.tsudoi.base.pdf.LabelSheet.Code;
import org.tsudoi.base.pdf.LabelSheet.Label;
import org.tsudoi.equipment.UnitRow;

/** Labels for the units that were chosen in the list, as sheets to print. */
@WebServlet("/staff/labels.pdf")
public class LabelsServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient UnitsPage units;

    @Inject
    private transient AskedLanguage asked;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Code code = "bars".equals(request.getParameter("code")) ? Code.BARS : Code.QR;
        List<Label> labels =
                units.getLabelled().stream().map(u -> label(u, code)).toList();
        byte[] sheets = LabelSheet.of(Text.of(asked.getLanguage(), "equipment.labels.title"), code, labels);
        response.setContentType("application/pdf");
        response.setHeader("Content-Disposition", "inline; filename=\"labels.pdf\"");
        response.setContentLength(sheets.length);
        response.getOutputStream().write(sheets);
    }

    /** A telephone opens the page of the unit; a hand scanner types the tag. */
    private Label label(UnitRow row, Code code) {
        String tag = row.unit().tag();
        String content = code == Code.QR ? base() + "/staff/units/" + tag : tag;
        return new Label(row.kind(asked.getLanguage()), units.home(row.unit()), tag, content);
    }

    private static String base() {
        return ConfigProvider.getConfig()
                .getOptionalValue("tsudoi.base.url", String.class)
                .orElse("http://localhost:8080");
    }
}
