package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.RegistrationBook;
import org.tsudoi.group.RegistrationChanged;
import org.tsudoi.group.RegistrationDue;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.RegistrationStep;
import org.tsudoi.group.store.CivicGroup;
import org.tsudoi.group.store.DueRegistrations;
import org.tsudoi.group.store.GroupStore;
import org.tsudoi.group.store.Registration;
import org.tsudoi.group.store.RegistrationBooks;

/** What time does to registrations: reminders, lapse after the grace, the end of a suspension, and what was returned and never came back. */
@ApplicationScoped
public class KeepRegistrations {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private GroupStore groups;

    @Inject
    private DueRegistrations due;

    @Inject
    private RegistrationBooks books;

    @Inject
    private AuditTrail audit;

    @Inject
    private Event<RegistrationChanged> news;

    @Inject
    private Event<RegistrationDue> reminders;

    @ActivateRequestContext
    public void keep() {
        LocalDate today = JapanTime.today(clock);
        RegistrationBook book = books.on(today);
        keep(due.over(today, book.season().graceDays()), today, book);
        LocalDate from = today;
        List<Integer> smallestFirst =
                book.season().reminders().stream().sorted().toList();
        for (int days : smallestFirst) {
            LocalDate to = today.plusDays(days);
            keep(due.untold(from, to, days, days < book.season().returnedDays()), today, book);
            from = to.plusDays(1);
        }
    }

    /** One transaction a group: one that fails holds nobody up. */
    private void keep(List<String> codes, LocalDate today, RegistrationBook book) {
        for (String code : codes) {
            attempts.inTransaction(undo -> {
                groups.group(code).ifPresent(g -> step(g, today, book));
                return null;
            });
        }
    }

    private void step(CivicGroup group, LocalDate today, RegistrationBook book) {
        Registration registration = groups.registration(group);
        Optional<RegistrationStep> step = RegistrationStep.due(registration.standing(), today, book.season());
        if (step.isEmpty()) {
            return;
        }
        if (step.get() instanceof RegistrationStep.Remind remind) {
            remind(group, registration, remind);
        } else if (step.get() instanceof RegistrationStep.Lapse) {
            move(group, registration, RegistrationState.EXPIRED, Act.REGISTRATION_EXPIRED);
        } else if (step.get() instanceof RegistrationStep.EndSuspension) {
            registration.suspended(null);
            move(group, registration, RegistrationState.REGISTERED, Act.REGISTRATION_REGISTERED);
        } else {
            registration.returned(null);
            move(group, registration, RegistrationState.WITHDRAWN, Act.REGISTRATION_WITHDRAWN);
        }
    }

    private void remind(CivicGroup group, Registration registration, RegistrationStep.Remind remind) {
        if (due.remember(group.id(), remind.lastDay(), remind.days(), clock.instant())) {
            reminders.fire(new RegistrationDue(
                    group.id(), group.code(), group.names(), registration.state(), remind.lastDay(), remind.days()));
        }
    }

    private void move(CivicGroup group, Registration registration, RegistrationState next, Act act) {
        RegistrationState from = registration.state();
        registration.become(next, null, null);
        groups.flush();
        groups.remember(group, registration, from, "-", clock.instant());
        audit.record(act, "group", group.code(), group.id(), null);
        news.fire(new RegistrationChanged(group.id(), group.code(), group.names(), from, next, null, null));
    }
}
