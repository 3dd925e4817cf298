package org.tsudoi.equipment.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.equipment.LoanRequest;

/** The fields of the form of a loan as they are typed; what is typed is shown again whatever comes of it. */
public class LoanForm {
    private String key = UUID.randomUUID().toString();
    private String group;
    private String facility;
    private String fromDay;
    private String fromTime = "10:00";
    private String untilDay;
    private String untilTime = "17:00";
    private String purpose;
    private String note;

    /** The time asked for; nothing while it cannot be read. */
    Optional<TimeSlot> slot() {
        try {
            var start = LocalDateTime.of(LocalDate.parse(fromDay), LocalTime.parse(fromTime))
                    .atZone(JapanTime.ZONE)
                    .toInstant();
            var end = LocalDateTime.of(LocalDate.parse(untilDay), LocalTime.parse(untilTime))
                    .atZone(JapanTime.ZONE)
                    .toInstant();
            boolean sensible =
                    start.isBefore(end) && LocalDate.parse(fromDay).plusYears(1).isAfter(LocalDate.parse(untilDay));
            return sensible ? Optional.of(new TimeSlot(start, end)) : Optional.empty();
        } catch (DateTimeException | NullPointerException unreadable) {
            return Optional.empty();
        }
    }

    LoanRequest asRequest(TimeSlot slot, Map<String, Integer> equipment) {
        return new LoanRequest(key, group == null ? "" : group, facility, slot, purpose, note, equipment);
    }

    /** Another attempt of the same form is another act. */
    void renewKey() {
        key = UUID.randomUUID().toString();
    }

    public String getKey() {
        return key;
    }

    public void setKey(String value) {
        this.key = value == null || !value.matches("[A-Za-z0-9-]{1,64}") ? this.key : value;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String value) {
        this.group = value;
    }

    public String getFacility() {
        return facility;
    }

    public void setFacility(String value) {
        this.facility = value;
    }

    public String getFromDay() {
        return fromDay;
    }

    public void setFromDay(String value) {
        this.fromDay = value;
    }

    public String getFromTime() {
        return fromTime;
    }

    public void setFromTime(String value) {
        this.fromTime = value;
    }

    public String getUntilDay() {
        return untilDay;
    }

    public void setUntilDay(String value) {
        this.untilDay = value;
    }

    public String getUntilTime() {
        return untilTime;
    }

    public void setUntilTime(String value) {
        this.untilTime = value;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String value) {
        this.purpose = value;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String value) {
        this.note = value;
    }
}
