package org.tsudoi.booking.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.booking.Conduct;
import org.tsudoi.booking.GroupMarks;
import org.tsudoi.booking.Mark;
import org.tsudoi.booking.MarksWarned;
import org.tsudoi.booking.Sanction;
import org.tsudoi.booking.store.ConductBooks;
import org.tsudoi.booking.store.MarkStore;
import org.tsudoi.group.RegistrationReason;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;
import org.tsudoi.group.usecase.SuspendGroup;

/** Counts the marks of a group's fiscal year after one was made or waived: a warning, a suspension, or the end of one follows. */
@ApplicationScoped
public class CountMarks {
    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private ConductBooks conduct;

    @Inject
    private MarkStore marks;

    @Inject
    private Standings standings;

    @Inject
    private SuspendGroup suspendGroup;

    @Inject
    private Event<MarksWarned> warnings;

    /** In the transaction that made the mark. */
    void made(long groupId) {
        Conduct.Marks rules = conduct.today(clock).marks();
        LocalDate today = JapanTime.today(clock);
        int year = JapanTime.fiscalYear(today);
        int points = points(marks.marks(groupId, span(today)), rules);
        Optional<Sanction> due = Sanction.due(points, marks.notices(groupId, year), rules);
        if (due.isEmpty()) {
            return;
        }
        boolean suspension = due.get() == Sanction.SUSPENSION;
        LocalDate until = suspension ? today.plusMonths(rules.suspendMonths()) : null;
        marks.add(groupId, year, new Sanction.Notice(due.get(), points, until, clock.instant(), null));
        if (suspension) {
            suspendGroup.until(groupId, until, RegistrationReason.NO_SHOW, by());
        } else {
            warnings.fire(new MarksWarned(groupId, points, rules.suspendAt()));
        }
    }

    /** In the transaction that waived a mark: what came of it is taken back where too few points are left. */
    void waived(long groupId) {
        LocalDate today = JapanTime.today(clock);
        int year = JapanTime.fiscalYear(today);
        Conduct.Marks rules = conduct.today(clock).marks();
        boolean suspended = standing(marks.notices(groupId, year));
        marks.lift(groupId, year, points(marks.marks(groupId, span(today)), rules), clock.instant());
        if (suspended && !standing(marks.notices(groupId, year))) {
            suspendGroup.end(groupId, by());
        }
    }

    /** The marks of a group as it may see them. */
    public GroupMarks of(Standing group) {
        Conduct.Marks rules = conduct.today(clock).marks();
        LocalDate today = JapanTime.today(clock);
        List<Mark> all = marks.marks(group.groupId(), span(today));
        return new GroupMarks(
                group,
                points(all, rules),
                rules,
                JapanTime.fiscalYearEnd(today),
                all,
                marks.notices(group.groupId(), JapanTime.fiscalYear(today)));
    }

    /** Those of all groups of the person acting. */
    public List<GroupMarks> ofMine() {
        return standings.own().stream().map(this::of).toList();
    }

    private boolean standing(List<Sanction.Notice> notices) {
        LocalDate today = JapanTime.today(clock);
        return notices.stream()
                .anyMatch(n -> n.stands()
                        && n.sanction() == Sanction.SUSPENSION
                        && !n.until().isBefore(today));
    }

    private String by() {
        return current.actor().isSignedIn() ? current.actor().name() : "-";
    }

    private static int points(List<Mark> all, Conduct.Marks rules) {
        return all.stream().mapToInt(m -> m.points(rules)).sum();
    }

    private static TimeSlot span(LocalDate today) {
        LocalDate end = JapanTime.fiscalYearEnd(today);
        return new TimeSlot(JapanTime.at(end.minusYears(1).plusDays(1), 0), JapanTime.at(end, JapanTime.MINUTES_A_DAY));
    }
}
