package org.tsudoi.booking.web;

import java.time.LocalDate;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.facility.Room;

/** Room, day and times as they are typed; an end at 0:00 is the midnight that ends the day. */
public class PlaceFields {
    private String room;
    private String day;
    private String from;
    private String until;

    void fill(Room where, TimeSlot when) {
        room = where.code();
        LocalDate date = JapanTime.dayOf(when.start());
        day = date.toString();
        from = Links.local(when.start()).substring(11);
        until = Links.local(when.end()).substring(11);
    }

    String start() {
        return day + "T" + from;
    }

    String end() {
        boolean midnight = until != null && until.matches("0?0:00");
        return midnight ? AskedTime.day(day).map(d -> d.plusDays(1) + "T00:00").orElse("") : day + "T" + until;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    public String getDay() {
        return day;
    }

    public void setDay(String day) {
        this.day = day;
    }

    public String getFrom() {
        return from;
    }

    public void setFrom(String from) {
        this.from = from;
    }

    public String getUntil() {
        return until;
    }

    public void setUntil(String until) {
        this.until = until;
    }
}
