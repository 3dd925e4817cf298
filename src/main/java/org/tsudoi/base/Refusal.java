package org.tsudoi.base;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Why something cannot be done, as data: a record whose components are the figures its message shows. A public facility may not be refused
 * without good reason (地方自治法244条), so each refusal has a code, a text in three languages and, where a rule stands behind it, its article.
 */
public interface Refusal {
    /** WINDOW_NOT_OPEN for a record named WindowNotOpen. */
    default String code() {
        return getClass()
                .getSimpleName()
                .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                .toUpperCase(Locale.ROOT);
    }

    /** Key of the message: booking.refusal.WINDOW_NOT_OPEN. */
    default String key() {
        return Text.areaOf(getClass()) + ".refusal." + code();
    }

    /** The record's components as people write them in a language: days, times and constants in words. */
    default List<Object> shown(Language language) {
        return Arrays.stream(getClass().getRecordComponents())
                .map(c -> shown(language, value(c)))
                .toList();
    }

    private Object value(RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(this);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }

    private static Object shown(Language language, Object value) {
        if (value instanceof LocalDate day) {
            return Dates.day(day, language);
        }
        if (value instanceof Instant instant) {
            return Dates.dayAndTime(instant, language);
        }
        if (value instanceof TimeSlot slot) {
            return Dates.slot(slot, language);
        }
        if (value instanceof Enum<?> constant) {
            return Text.of(language, constant);
        }
        return value;
    }
}
