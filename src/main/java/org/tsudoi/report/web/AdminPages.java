package org.tsudoi.report.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.account.AuditEntry;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.base.Ids;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.report.Figures;
import org.tsudoi.report.usecase.CountFigures;

/** The report and the audit trail, for the city's offices. */
@Named("adminPages")
@RequestScoped
public class AdminPages {
    private static final int PAGE = 50;
    private static final List<String> REASONS = List.of("booking.ReasonCode.", "group.RegistrationReason.");

    @Inject
    private Clock clock;

    @Inject
    private AskedLanguage asked;

    @Inject
    private CountFigures countFigures;

    @Inject
    private AuditTrail auditTrail;

    private Figures figures;
    private List<AuditEntry> trail;

    public Figures getFigures() {
        if (figures == null) {
            figures = countFigures.of(AskedMonth.of(Parameters.get("month"), JapanTime.today(clock)));
        }
        return figures;
    }

    public String getSubject() {
        String subject = Parameters.get("subject");
        return subject != null && subject.matches("[A-Za-z0-9-]{1,64}") ? subject : "";
    }

    /** The day looked at, as the field of the form wants it, or nothing. */
    public String getDay() {
        return day() == null ? "" : day().toString();
    }

    private LocalDate day() {
        return AskedTime.day(Parameters.get("day")).orElse(null);
    }

    public List<AuditEntry> getTrail() {
        if (trail == null) {
            trail = auditTrail.page(
                    getSubject(), day(), Ids.of(Parameters.get("before")).orElse(Long.MAX_VALUE));
        }
        return trail;
    }

    /** Reasons in words; what someone typed, and figures, as they are. */
    public String detail(AuditEntry entry) {
        Language language = asked.getLanguage();
        return REASONS.stream()
                .map(area -> area + entry.detail())
                .filter(key -> Text.has(language, key))
                .findFirst()
                .map(key -> Text.of(language, key))
                .orElse(entry.detail());
    }

    public Long getNext() {
        return getTrail().size() < PAGE ? null : getTrail().get(PAGE - 1).id();
    }
}
