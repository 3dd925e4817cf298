package org.tsudoi.base.store;

import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.time.Instant;
import java.time.LocalDateTime;

/** Maps every Instant of an entity to a UTC DATETIME(6). */
@Converter(autoApply = true)
public class UtcInstantConverter implements AttributeConverter<Instant, LocalDateTime> {
    @Override
    public LocalDateTime convertToDatabaseColumn(Instant instant) {
        return Utc.of(instant);
    }

    @Override
    public Instant convertToEntityAttribute(LocalDateTime utc) {
        return Utc.instant(utc);
    }
}
