package org.tsudoi.booking;

import java.util.LinkedHashMap;
import java.util.Map;
import org.tsudoi.booking.BookingWindow.BimonthlyBlock;
import org.tsudoi.booking.BookingWindow.DayOfMonthBefore;
import org.tsudoi.booking.BookingWindow.FirstOfMonthBefore;
import org.tsudoi.booking.BookingWindow.LotteryThenFirstCome;
import org.tsudoi.booking.BookingWindow.SameDayMonthsBefore;

/** The kinds of booking periods as they are written down, with the figures that each has. */
public enum WindowType {
    SAME_DAY_N_MONTHS_BEFORE,
    FIRST_OF_MONTH_N_BEFORE,
    FIXED_DAY_OF_MONTH,
    BIMONTHLY_BLOCK,
    LOTTERY_THEN_FCFS;

    private static final int MOST_MONTHS = 24;

    static BookingWindow read(RuleNode node) {
        if (!node.has("type")) {
            node.mistakes().add(new RuleMistake.FieldMissing(node.path() + "type"));
            return null;
        }
        WindowType type = node.constant("type", WindowType.class, null);
        return type == null ? null : type.window(node);
    }

    private BookingWindow window(RuleNode node) {
        int months = node.number("months", 0, MOST_MONTHS);
        return switch (this) {
            case SAME_DAY_N_MONTHS_BEFORE -> {
                node.only("type", "months");
                yield new SameDayMonthsBefore(months);
            }
            case FIRST_OF_MONTH_N_BEFORE -> {
                node.only("type", "months");
                yield new FirstOfMonthBefore(months);
            }
            case FIXED_DAY_OF_MONTH -> new DayOfMonthBefore(months, day(node.only("type", "months", "day"), "day"));
            case BIMONTHLY_BLOCK -> new BimonthlyBlock(months, day(node.only("type", "months", "day"), "day"));
            case LOTTERY_THEN_FCFS -> lottery(months, node);
        };
    }

    private static BookingWindow lottery(int months, RuleNode node) {
        node.only("type", "months", "entriesFrom", "entriesTo", "day");
        var lottery =
                new LotteryThenFirstCome(months, day(node, "entriesFrom"), day(node, "entriesTo"), day(node, "day"));
        if (lottery.entriesTo() < lottery.entriesFrom()) {
            node.mistakes().add(new RuleMistake.EndBeforeStart(node.path() + "entriesTo"));
        }
        if (lottery.day() <= lottery.entriesTo()) {
            node.mistakes().add(new RuleMistake.EndBeforeStart(node.path() + "day"));
        }
        return lottery;
    }

    private static int day(RuleNode node, String name) {
        return node.number(name, 1, 31);
    }

    /** The window as it is written down. */
    static Map<String, Object> write(BookingWindow window) {
        Map<String, Object> values = new LinkedHashMap<>();
        if (window instanceof SameDayMonthsBefore w) {
            values.put("type", SAME_DAY_N_MONTHS_BEFORE.name());
            values.put("months", w.months());
        } else if (window instanceof FirstOfMonthBefore w) {
            values.put("type", FIRST_OF_MONTH_N_BEFORE.name());
            values.put("months", w.months());
        } else if (window instanceof DayOfMonthBefore w) {
            values.put("type", FIXED_DAY_OF_MONTH.name());
            values.put("months", w.months());
            values.put("day", w.day());
        } else if (window instanceof BimonthlyBlock w) {
            values.put("type", BIMONTHLY_BLOCK.name());
            values.put("months", w.months());
            values.put("day", w.day());
        } else if (window instanceof LotteryThenFirstCome w) {
            values.put("type", LOTTERY_THEN_FCFS.name());
            values.put("months", w.months());
            values.put("entriesFrom", w.entriesFrom());
            values.put("entriesTo", w.entriesTo());
            values.put("day", w.day());
        }
        return values;
    }
}
