package org.tsudoi.notice.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tsudoi.account.Contact;
import org.tsudoi.account.LinkAsked;
import org.tsudoi.account.SignedInAnew;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.Dates;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.booking.Amendment;
import org.tsudoi.booking.BookingChanged;
import org.tsudoi.booking.MarksWarned;
import org.tsudoi.facility.City;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.OfficerInvited;
import org.tsudoi.group.OfficersChanged;
import org.tsudoi.group.RegistrationChanged;
import org.tsudoi.group.RegistrationDue;
import org.tsudoi.notice.Mail;
import org.tsudoi.notice.store.Outbox;
import org.tsudoi.notice.store.Outbox.Draft;

/** Tells representative and contact of every change, each in the own language, in the transaction of the change. */
@ApplicationScoped
public class WriteMails {
    /** What a mail with a link to an account is about. */
    static final String ABOUT_ACCOUNT = "account";

    private static final int LONGEST_SUBJECT = 200;

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private Officers officers;

    @Inject
    private MailCalendars mailCalendars;

    @Inject
    private Outbox outbox;

    void booking(@Observes BookingChanged change) {
        City city = inventory.city();
        String link = baseUrl() + "/my/bookings/" + change.reference();
        for (Contact person : officers.contacts(change.groupId())) {
            Language language = person.language();
            String room =
                    city.room(change.roomId()).map(r -> r.names().in(language)).orElse("");
            String facility = city.facility(change.facilityId())
                    .map(f -> f.names().in(language))
                    .orElse("");
            String state = Text.of(language, change.to());
            String subject = Text.of(language, "notice.booking.subject", state, facility, room);
            String body = Text.of(language, "notice.hello", person.name()) + "\n\n"
                    + Text.of(language, kind(change)) + "\n\n"
                    + Text.of(
                            language,
                            "notice.booking.body",
                            change.reference(),
                            facility + " " + room,
                            Dates.slot(change.slot(), language),
                            state)
                    + before(language, city, change.amendment())
                    + why(language, change.reasonCode(), change.reasonText())
                    + "\n\n" + link + "\n" + Text.of(language, "notice.footer");
            write(person, subject, body, change.reference(), mailCalendars.of(change, person));
        }
    }

    private static String kind(BookingChanged change) {
        return change.amendment() == null ? "notice.booking." + change.to() : "notice.booking.changed";
    }

    /** Where and when it was before it was changed. */
    private static String before(Language language, City city, Amendment amendment) {
        if (amendment == null || !amendment.isAnotherPlace()) {
            return "";
        }
        String room = city.room(amendment.roomBefore())
                .map(r -> city.facilityOf(r).names().in(language) + " "
                        + r.names().in(language))
                .orElse("");
        return "\n" + Text.of(language, "notice.booking.before", room, Dates.slot(amendment.slotBefore(), language));
    }

    void warned(@Observes MarksWarned warned) {
        for (Contact person : officers.contacts(warned.groupId())) {
            Language language = person.language();
            String body = Text.of(language, "notice.hello", person.name()) + "\n\n"
                    + Text.of(language, "notice.marks.body", warned.points(), warned.suspendAt()) + "\n\n"
                    + baseUrl() + "/my/marks\n" + Text.of(language, "notice.objection", baseUrl()) + "\n"
                    + Text.of(language, "notice.footer");
            write(person, Text.of(language, "notice.marks.subject", warned.points()), body, "marks");
        }
    }

    void registration(@Observes RegistrationChanged change) {
        for (Contact person : officers.contacts(change.groupId())) {
            Language language = person.language();
            String state = Text.of(language, change.to());
            String name = change.names().in(language);
            String body = Text.of(language, "notice.hello", person.name()) + "\n\n"
                    + Text.of(language, "notice.registration.body", name, state)
                    + why(language, change.reason(), change.reasonText())
                    + "\n\n" + baseUrl() + "/my/groups/" + change.code() + "\n" + Text.of(language, "notice.footer");
            write(person, Text.of(language, "notice.registration.subject", name, state), body, change.code());
        }
    }

    /** So many days are left; what would happen is said with it. */
    void reminder(@Observes RegistrationDue due) {
        for (Contact person : officers.contacts(due.groupId())) {
            Language language = person.language();
            String name = due.names().in(language);
            String key = "notice.due." + due.state();
            String body = Text.of(language, "notice.hello", person.name()) + "\n\n"
                    + Text.of(language, key, name, Dates.day(due.lastDay(), language), due.days()) + "\n\n" + baseUrl()
                    + "/my/groups/" + due.code() + "\n" + Text.of(language, "notice.footer");
            write(person, Text.of(language, key + ".subject", name, due.days()), body, due.code());
        }
    }

    /** Representative, contact and whoever it is about are told of every change of a group's people. */
    void officers(@Observes OfficersChanged change) {
        Map<Long, Contact> told = new LinkedHashMap<>();
        officers.contacts(change.groupId()).forEach(p -> told.put(p.accountId(), p));
        change.concerned().forEach(p -> told.putIfAbsent(p.accountId(), p));
        for (Contact person : told.values()) {
            Language language = person.language();
            String name = change.names().in(language);
            String what = Text.of(language, change.change());
            String body = Text.of(language, "notice.hello", person.name()) + "\n\n"
                    + Text.of(language, "notice.officers.body", name, what, change.name()) + "\n\n" + baseUrl()
                    + "/my/groups/" + change.code() + "/officers\n" + Text.of(language, "notice.footer");
            write(person, Text.of(language, "notice.officers.subject", name, what), body, change.code());
        }
    }

    void invitation(@Observes OfficerInvited invited) {
        Language language = invited.language();
        String name = invited.names().in(language);
        String role = Text.of(language, "group.role." + invited.role());
        String body = Text.of(language, "notice.invitation.body", invited.invitedBy(), name, role) + "\n\n" + baseUrl()
                + "/invitations/" + invited.token() + "\n\n" + Text.of(language, "notice.link.footer");
        String subject = oneLine(Text.of(language, "notice.invitation.subject", name));
        outbox.add(new Draft(invited.email(), language.tag(), subject, body, ABOUT_ACCOUNT), clock.instant());
    }

    /** A device that the account did not know, with what to do when it was somebody else. */
    void signedIn(@Observes SignedInAnew signedIn) {
        Language language = signedIn.language();
        String body = Text.of(language, "notice.hello", signedIn.name()) + "\n\n"
                + Text.of(
                        language,
                        "notice.sign-in.body",
                        Dates.dayAndTime(signedIn.at(), language),
                        signedIn.device(),
                        signedIn.address())
                + "\n\n" + baseUrl() + "/my/sign-ins\n" + Text.of(language, "notice.footer");
        outbox.add(
                new Draft(
                        signedIn.email(),
                        language.tag(),
                        Text.of(language, "notice.sign-in.subject"),
                        body,
                        ABOUT_ACCOUNT),
                clock.instant());
    }

    void link(@Observes LinkAsked asked) {
        Language language = asked.language();
        String kind = asked.known() ? "notice.link.password" : "notice.link.account";
        String body = Text.of(language, kind) + "\n\n" + baseUrl() + "/welcome/" + asked.token() + "\n\n"
                + Text.of(language, "notice.link.footer");
        outbox.add(
                new Draft(asked.email(), language.tag(), Text.of(language, kind + ".subject"), body, ABOUT_ACCOUNT),
                clock.instant());
    }

    /** The reason with the way to object, when there is one; words alone are passed on as they are. */
    static String why(Language language, Enum<?> reason, String words) {
        if (reason == null) {
            return words == null || words.isBlank() ? "" : "\n\n" + words;
        }
        String more = words == null ? "" : "\n" + words;
        return "\n\n" + Text.of(language, "notice.reason", Text.of(language, reason)) + more + "\n\n"
                + Text.of(language, "notice.objection", baseUrl());
    }

    void write(Contact person, String subject, String body, String about) {
        write(person, subject, body, about, null);
    }

    private void write(Contact person, String subject, String body, String about, Mail.Calendar calendar) {
        if (person.email() != null) {
            outbox.add(
                    new Draft(person.email(), person.language().tag(), oneLine(subject), body, about, calendar),
                    clock.instant());
        }
    }

    /** Short enough for its column, whatever a group is called. */
    private static String oneLine(String subject) {
        String line = subject.replaceAll("\\p{Cntrl}+", " ");
        return line.substring(
                0, line.offsetByCodePoints(0, Math.min(LONGEST_SUBJECT, line.codePointCount(0, line.length()))));
    }

    static String baseUrl() {
        return ConfigProvider.getConfig()
                .getOptionalValue("tsudoi.base.url", String.class)
                .orElse("http://localhost:8080");
    }
}
