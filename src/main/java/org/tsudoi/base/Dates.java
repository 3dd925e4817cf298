package org.tsudoi.base;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.chrono.JapaneseDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoField;
import java.util.Locale;

/** Dates as people write them: 2026年12月1日（火）, 令和8年12月1日, Tue 1 Dec 2026. */
public final class Dates {
    private static final DateTimeFormatter JA = DateTimeFormatter.ofPattern("y年M月d日（E）", Locale.JAPAN);
    private static final DateTimeFormatter JA_SHORT = DateTimeFormatter.ofPattern("M/d（E）", Locale.JAPAN);
    private static final DateTimeFormatter EN = DateTimeFormatter.ofPattern("EEE d MMM y", Locale.US);
    private static final DateTimeFormatter EN_SHORT = DateTimeFormatter.ofPattern("EEE d MMM", Locale.US);

    private static final DateTimeFormatter JA_MONTH = DateTimeFormatter.ofPattern("y年M月", Locale.JAPAN);
    private static final DateTimeFormatter EN_MONTH = DateTimeFormatter.ofPattern("MMMM y", Locale.US);

    private Dates() {}

    public static String day(LocalDate day, Language language) {
        return day.format(language.isJapanese() ? JA : EN);
    }

    /** Without the year: 12/1（火）, Tue 1 Dec. */
    public static String shortDay(LocalDate day, Language language) {
        return day.format(language.isJapanese() ? JA_SHORT : EN_SHORT);
    }

    /** 2026年11月22日（日）～11/28（土）, Sun 22 Nov – Sat 28 Nov 2026: the two ends of a week. */
    public static String days(LocalDate first, LocalDate last, Language language) {
        return language.isJapanese()
                ? day(first, language) + "～" + shortDay(last, language)
                : shortDay(first, language) + " – " + day(last, language);
    }

    /** 2026年12月, December 2026. */
    public static String month(YearMonth month, Language language) {
        return month.format(language.isJapanese() ? JA_MONTH : EN_MONTH);
    }

    /** The Japanese era, as forms expect it: 令和元年5月1日, 令和8年12月1日. */
    public static String era(LocalDate day) {
        JapaneseDate date = JapaneseDate.from(day);
        int year = date.get(ChronoField.YEAR_OF_ERA);
        return date.getEra().getDisplayName(TextStyle.FULL, Locale.JAPAN) + (year == 1 ? "元" : year) + "年"
                + day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    public static String time(int startMinute, int endMinute, Language language) {
        return JapanTime.clockTime(startMinute) + (language.isJapanese() ? "～" : "–") + JapanTime.clockTime(endMinute);
    }

    /** 13:00～17:00, without the day; an end at midnight is 24:00. */
    public static String times(TimeSlot slot, Language language) {
        LocalDate day = JapanTime.dayOf(slot.start());
        return time(JapanTime.minuteOf(slot.start()), JapanTime.endMinuteOf(day, slot.end()), language);
    }

    public static String slot(TimeSlot slot, Language language) {
        return day(JapanTime.dayOf(slot.start()), language) + " " + times(slot, language);
    }

    public static String dayAndTime(Instant instant, Language language) {
        return day(JapanTime.dayOf(instant), language) + " " + JapanTime.clockTime(JapanTime.minuteOf(instant));
    }
}
