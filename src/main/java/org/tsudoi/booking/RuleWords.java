package org.tsudoi.booking;

import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.tsudoi.base.Dates;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Lists;
import org.tsudoi.base.Text;
import org.tsudoi.booking.BookingWindow.BimonthlyBlock;
import org.tsudoi.booking.BookingWindow.DayOfMonthBefore;
import org.tsudoi.booking.BookingWindow.FirstOfMonthBefore;
import org.tsudoi.booking.BookingWindow.LotteryThenFirstCome;
import org.tsudoi.booking.BookingWindow.SameDayMonthsBefore;
import org.tsudoi.group.GroupClass;

/** A book of rules in sentences, as it is shown to whoever must keep it and to whoever writes it. */
public final class RuleWords {
    private final RuleBook book;
    private final Language language;
    private final List<Sentence> sentences = new ArrayList<>();

    private RuleWords(RuleBook book, Language language) {
        this.book = book;
        this.language = language;
    }

    /** One rule in words, and its article, or null. */
    public record Sentence(String text, String law) {}

    public static List<Sentence> of(RuleBook book, Language language) {
        var words = new RuleWords(book, language);
        words.periods();
        words.notice();
        words.times();
        book.quotas().forEach(words::quota);
        if (!book.quotas().isEmpty()) {
            words.add("same-day." + book.sameDayCounts(), "DAILY_LIMIT_REACHED");
        }
        words.uses();
        book.reserved().forEach(words::reserved);
        words.cancellation();
        return List.copyOf(words.sentences);
    }

    private void periods() {
        Map<BookingWindow, Set<GroupClass>> classes = new LinkedHashMap<>();
        for (GroupClass groupClass : GroupClass.values()) {
            BookingWindow window = book.periods().windows().get(groupClass);
            classes.computeIfAbsent(window, w -> new TreeSet<>()).add(groupClass);
        }
        Set<GroupClass> leftOut = classes.remove(null);
        classes.forEach((window, who) -> window(window, Lists.of(who, language)));
        if (leftOut != null) {
            add("not-admitted", "CLASS_NOT_ADMITTED", Lists.of(leftOut, language));
        }
        add("if-closed." + book.periods().movesToOpenDay(), "WINDOW_NOT_OPEN");
    }

    private void window(BookingWindow window, String who) {
        String time = JapanTime.clockTime(book.periods().opensAtMinute());
        String law = "WINDOW_NOT_OPEN";
        if (window instanceof SameDayMonthsBefore w) {
            add(w.months() == 0 ? "same-day-use" : "same-day-before", law, who, w.months(), time);
        } else if (window instanceof FirstOfMonthBefore w) {
            add(w.months() == 0 ? "first-of-its-month" : "first-of-month", law, who, w.months(), time);
        } else if (window instanceof DayOfMonthBefore w) {
            add(w.months() == 0 ? "day-of-its-month" : "day-of-month", law, who, w.months(), time, w.day());
        } else if (window instanceof BimonthlyBlock w) {
            add("bimonthly", law, who, w.months(), time, w.day());
        } else if (window instanceof LotteryThenFirstCome w) {
            add("lottery", law, who, w.months(), time, w.day(), w.entriesFrom(), w.entriesTo());
        }
    }

    private void notice() {
        if (book.notice().days() > 0) {
            add("notice-days", "LAST_DAY_OVER", book.notice().days());
        }
        if (book.notice().minutes() > 0) {
            add("notice-minutes", "NOTICE_TOO_SHORT", book.notice().minutes());
        }
    }

    private void times() {
        var times = book.times();
        switch (times.by()) {
            case BANDS -> add("by-bands", "NOT_A_TIME_BAND");
            case GRID -> add("by-grid", "OFF_THE_GRID", times.gridMinutes());
            case ROOM -> add("by-room", "NOT_A_TIME_BAND");
        }
        if (times.mostBands() > 0) {
            add("most-bands", "TOO_MANY_BANDS", times.mostBands());
        }
        if (times.minMinutes() > 0) {
            add("least-minutes", "TOO_SHORT", times.minMinutes());
        }
        if (times.maxMinutes() > 0) {
            add("most-minutes", "TOO_LONG", times.maxMinutes());
        }
    }

    private void quota(Quota quota) {
        String who = quota.classes().isEmpty()
                ? Text.of(language, "rules.words.everybody")
                : Text.of(language, "rules.words.some", Lists.of(quota.classes(), language));
        String rooms = quota.rooms().isEmpty()
                ? ""
                : Text.of(language, "rules.words.in-rooms", Lists.join(quota.rooms().stream(), language));
        String law = quota.unit() == Quota.Unit.HOURS
                ? "HOURS_SPENT"
                : switch (quota.period()) {
                    case DAY -> "DAILY_LIMIT_REACHED";
                    case WEEK -> "WEEKLY_LIMIT_REACHED";
                    case MONTH -> "MONTHLY_LIMIT_REACHED";
                    case FISCAL_YEAR -> "YEARLY_LIMIT_REACHED";
                };
        add(
                "quota",
                law,
                who,
                rooms,
                Text.of(language, quota.period()),
                quota.limit(),
                Text.of(language, quota.unit()));
    }

    private void uses() {
        var uses = book.uses();
        if (uses.leastPeople() > 1) {
            add("least-people", "TOO_FEW_PEOPLE", uses.leastPeople());
        }
        if (!uses.activities().isEmpty()) {
            add("activities", "ACTIVITY_NOT_ALLOWED", Lists.of(uses.activities(), language));
        }
        if (!uses.refusedPurposes().isEmpty()) {
            add("purposes", "PURPOSE_NOT_ALLOWED", Lists.of(uses.refusedPurposes(), language));
        }
        if (!uses.neighbours().isEmpty()) {
            String rooms = Lists.join(uses.neighbours().stream().map(RuleWords::together), language);
            add(
                    "neighbours",
                    "QUIET_NEXT_DOOR",
                    rooms,
                    Lists.of(uses.quiet(), language),
                    Lists.of(uses.loud(), language));
        }
    }

    private static String together(Collection<String> rooms) {
        return String.join("–", rooms);
    }

    private void reserved(ReservedTime kept) {
        String when = weekdays(kept)
                + (kept.first() == null ? "" : " " + Dates.day(kept.first(), language) + "～")
                + (kept.last() == null ? "" : (kept.first() == null ? " ～" : "") + Dates.day(kept.last(), language))
                + " " + Dates.time(kept.startMinute(), kept.endMinute(), language);
        String who = kept.classes().isEmpty()
                ? Text.of(language, "rules.words.the-city")
                : Lists.of(kept.classes(), language);
        boolean official = kept.releasedDaysBefore() == 0;
        add(
                official ? "official" : "kept",
                official ? "OFFICIAL_USE" : "KEPT_FOR_OTHERS",
                when.strip(),
                kept.what().in(language),
                who,
                kept.releasedDaysBefore());
    }

    private String weekdays(ReservedTime kept) {
        Locale locale = language.locale();
        return kept.weekdays().isEmpty()
                ? Text.of(language, "rules.words.every-day")
                : Lists.join(
                        Arrays.stream(java.time.DayOfWeek.values())
                                .filter(kept.weekdays()::contains)
                                .map(d -> d.getDisplayName(TextStyle.FULL, locale)),
                        language);
    }

    private void cancellation() {
        if (book.cancelDaysBefore() > 0) {
            add("cancel-days", null, book.cancelDaysBefore());
        } else {
            add("cancel-start", null);
        }
    }

    private void add(String key, String lawCode, Object... figures) {
        String law = lawCode == null ? null : book.law(lawCode, language).orElse(null);
        Object[] plain = Stream.of(figures).map(String::valueOf).toArray();
        sentences.add(new Sentence(Text.of(language, "rules.words." + key, plain), law));
    }
}
