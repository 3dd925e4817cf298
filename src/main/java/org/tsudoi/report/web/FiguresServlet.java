package org.tsudoi.report.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.csv.Cells;
import org.tsudoi.report.Figures;
import org.tsudoi.report.usecase.CountFigures;

/** The figures of a month as tables for spreadsheet programs: UTF-8 with a byte order mark, no cell that runs as a formula. */
@WebServlet("/admin/figures/*")
public class FiguresServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient Clock clock;

    @Inject
    private transient AskedLanguage asked;

    @Inject
    private transient CountFigures countFigures;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Figures figures = countFigures.of(AskedMonth.of(request.getParameter("month"), JapanTime.today(clock)));
        Language language = asked.getLanguage();
        String table = switch (String.valueOf(request.getPathInfo())) {
            case "/groups.csv" -> groups(figures, language);
            case "/occupancy.csv" -> occupancy(figures, language);
            case "/unmet.csv" -> unmet(figures, language);
            default -> null;
        };
        if (table == null) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        String name = request.getPathInfo().substring(1).replace(".csv", "-" + figures.month() + ".csv");
        Spreadsheet.send(response, name, table);
    }

    private static String groups(Figures figures, Language language) {
        return Cells.lines(
                headers(language, "class", "count"),
                figures.groups().stream()
                        .map(g -> List.of(Text.of(language, g.groupClass()), String.valueOf(g.count())))
                        .toList());
    }

    private static String occupancy(Figures figures, Language language) {
        return Cells.lines(
                headers(language, "code", "facility", "booked-minutes", "open-minutes", "rate"),
                figures.occupancy().stream()
                        .map(o -> List.of(
                                o.code(),
                                o.facility().in(language),
                                String.valueOf(o.bookedMinutes()),
                                String.valueOf(o.openMinutes()),
                                String.valueOf(o.percent())))
                        .toList());
    }

    private static String unmet(Figures figures, Language language) {
        return Cells.lines(
                headers(language, "when", "wanted", "people"),
                figures.unmet().stream()
                        .map(u -> List.of(
                                u.at().atZone(JapanTime.ZONE).toOffsetDateTime().toString(),
                                u.wanted(),
                                String.valueOf(u.people())))
                        .toList());
    }

    private static List<String> headers(Language language, String... names) {
        return Stream.of(names)
                .map(name -> Text.of(language, "report.report." + name))
                .toList();
    }
}
