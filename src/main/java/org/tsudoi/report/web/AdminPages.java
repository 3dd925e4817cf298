package org.tsudoi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import org.tsudoi.account.AuditEntry;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.report.Figures;
import org.tsudoi.report.usecase.CountFigures;

/** The report and the audit trail, for the city's offices. */
@Named("adminPages")
@RequestScoped
public class AdminPages {
    private static final int PAGE = 50;

    @Inject
    private Clock clock;

    @Inject
    private CountFigures countFigures;

    @Inject
    private AuditTrail auditTrail;

    private Figures figures;
    private List<AuditEntry> trail;

    public Figures getFigures() {
        if (figures == null) {
            figures = countFigures.of(month());
        }
        return figures;
    }

    public String getSubject() {
        String subject = Parameters.get("subject");
        return subject != null && subject.matches("[A-Za-z0-9-]{1,64}") ? subject : "";
    }

    public List<AuditEntry> getTrail() {
        if (trail == null) {
            String before = Parameters.get("before");
            trail = auditTrail.page(
                    getSubject(),
                    before != null && before.matches("[0-9]{1,18}") ? Long.parseLong(before) : Long.MAX_VALUE);
        }
        return trail;
    }

    public Long getNext() {
        return getTrail().size() < PAGE ? null : getTrail().get(PAGE - 1).id();
    }

    private YearMonth month() {
        try {
            return Parameters.get("month") == null
                    ? YearMonth.from(JapanTime.today(clock))
                    : YearMonth.parse(Parameters.get("month"));
        } catch (DateTimeException e) {
            return YearMonth.from(JapanTime.today(clock));
        }
    }
}
