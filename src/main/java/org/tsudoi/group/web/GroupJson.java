package org.tsudoi.group.web;

import java.time.LocalDate;
import java.util.List;
import org.tsudoi.base.Language;
import org.tsudoi.base.Names;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.VerdictRow;

/** A group as the API shows it; what only officers and staff may see is absent for others. */
public record GroupJson(
        String code,
        Names names,
        String groupClass,
        String field,
        String stage,
        String summary,
        String state,
        String validUntil,
        String suspendedUntil,
        String reason,
        String message,
        Integer memberCount,
        Integer localCount,
        Boolean provisional,
        String closing,
        List<VerdictRow> verdicts,
        List<Reason> unmet) {

    /** For everybody. */
    static GroupJson shown(GroupView g) {
        var a = g.application();
        return new GroupJson(
                g.code(),
                a.names(),
                name(a.groupClass()),
                a.field(),
                null,
                a.summary(),
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    static GroupJson inside(GroupView g, Language language) {
        var a = g.application();
        return new GroupJson(
                g.code(),
                a.names(),
                name(a.groupClass()),
                a.field(),
                name(a.stage()),
                a.summary(),
                g.state().name(),
                day(g.validUntil()),
                day(g.suspendedUntil()),
                name(g.reason()),
                g.reasonText(),
                a.memberCount(),
                a.localCount(),
                g.provisional(),
                name(g.closing()),
                g.verdicts().stream().map(v -> VerdictRow.of(v, a, language)).toList(),
                Problem.reasons(g.unmet(), language));
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static String day(LocalDate day) {
        return day == null ? null : day.toString();
    }
}
