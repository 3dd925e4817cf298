package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Dates;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.pdf.Paper;
import org.tsudoi.group.DecisionLetter;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.store.DecisionStore;

/** The letter of a decision, in the language of the office: what was decided, why, by which article, and how to object. */
@ApplicationScoped
public class WriteLetter {
    private static final Language OFFICE = Language.JA;
    private static final List<Float> COLUMNS = List.of(0.28f, 0.2f, 0.36f, 0.16f);

    @Inject
    private CurrentActor current;

    @Inject
    private DecisionStore decisions;

    public List<DecisionLetter> letters(GroupView group) {
        return decisions.letters(group.id());
    }

    /** The letter as PDF, for officers of the group, staff and auditors. */
    public Optional<byte[]> pdf(long id) {
        Actor actor = current.actor();
        return decisions
                .letter(id)
                .filter(l -> actor.isOfficerOf(l.groupId()) || actor.isStaff() || actor.isAuditor())
                .map(WriteLetter::write);
    }

    static byte[] write(DecisionLetter letter) {
        String title = Text.of(OFFICE, "group.letter.title." + letter.to());
        var paper = new Paper(title, of("sender"));
        paper.right(of("number", letter.number()))
                .right(Dates.era(JapanTime.dayOf(letter.decidedAt())))
                .paragraph(of("to", letter.groupName()))
                .right(of("sender"))
                .title(title);
        if (letter.appliedAt() != null) {
            paper.paragraph(of("opening", Dates.era(JapanTime.dayOf(letter.appliedAt()))));
        } else {
            paper.paragraph(of("opening.plain"));
        }
        paper.gap().table(List.of(0.28f, 0.72f), facts(letter));
        if (!letter.lines().isEmpty()) {
            paper.gap().paragraph(of("criteria")).table(COLUMNS, criteria(letter));
        }
        return paper.gap()
                .paragraph(of("appeal.title"))
                .small(of("appeal.review"))
                .small(of("appeal.court"))
                .small(of("appeal.talk"))
                .bytes();
    }

    private static List<List<String>> facts(DecisionLetter letter) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(of("group"), letter.groupName() + "（" + letter.code() + "）"));
        String decision = Text.of(OFFICE, letter.to());
        rows.add(List.of(
                of("decision"),
                letter.provisional() && letter.to() == RegistrationState.REGISTERED
                        ? decision + "　" + Text.of(OFFICE, "group.life.provisional")
                        : decision));
        if (letter.to() == RegistrationState.REGISTERED && letter.validUntil() != null) {
            rows.add(List.of(of("valid"), era(letter.validFrom()) + "～" + era(letter.validUntil())));
        }
        if (letter.lastDay() != null) {
            rows.add(List.of(of("last-day." + letter.to()), era(letter.lastDay())));
        }
        if (letter.reason() != null) {
            String words = letter.reasonText() == null ? "" : "\n" + letter.reasonText();
            rows.add(List.of(of("reason"), Text.of(OFFICE, letter.reason()) + words));
            rows.add(List.of(of("law"), of("law." + letter.to())));
        }
        return rows;
    }

    private static List<List<String>> criteria(DecisionLetter letter) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(of("criterion"), of("article"), of("fact"), of("outcome")));
        letter.lines()
                .forEach(l -> rows.add(List.of(
                        l.name(),
                        l.law(),
                        l.note() == null ? l.fact() : l.fact() + "\n" + l.note(),
                        Text.of(OFFICE, l.outcome()))));
        return rows;
    }

    private static String era(LocalDate day) {
        return day == null ? "" : Dates.era(day);
    }

    private static String of(String key, Object... arguments) {
        return Text.of(OFFICE, "group.letter." + key, arguments);
    }
}
