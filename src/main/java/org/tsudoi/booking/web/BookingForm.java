package org.tsudoi.booking.web;

import java.util.Map;
import java.util.UUID;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.TypedNumber;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.PurposeKind;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.Room;

/** The fields of the booking form as they are typed; what is typed is shown again whatever comes of it. */
public class BookingForm {
    private String key = UUID.randomUUID().toString();
    private String group;
    private String purpose;
    private String purposeKind;
    private String attendees;
    private String activity;
    private String publicTitle;
    private String note;
    private boolean wifi;

    BookingRequest asRequest(Room room, TimeSlot slot, Map<String, Integer> equipment) {
        return new BookingRequest(
                key,
                group == null ? "" : group,
                room.code(),
                slot,
                purpose,
                Item.constant(PurposeKind.class, purposeKind),
                Item.constant(Activity.class, activity),
                orWrong(TypedNumber.of(attendees)),
                publicTitle,
                note,
                wifi,
                equipment);
    }

    /** Another attempt of the same form is another act. */
    void renewKey() {
        key = UUID.randomUUID().toString();
    }

    private static int orWrong(Integer number) {
        return number == null ? -1 : number;
    }

    public String getKey() {
        return key;
    }

    public void setKey(String key) {
        this.key = key == null || !key.matches("[A-Za-z0-9-]{1,64}") ? this.key : key;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getPurposeKind() {
        return purposeKind;
    }

    public void setPurposeKind(String purposeKind) {
        this.purposeKind = purposeKind;
    }

    public String getAttendees() {
        return attendees;
    }

    public void setAttendees(String attendees) {
        this.attendees = attendees;
    }

    public String getActivity() {
        return activity;
    }

    public void setActivity(String activity) {
        this.activity = activity;
    }

    public String getPublicTitle() {
        return publicTitle;
    }

    public void setPublicTitle(String publicTitle) {
        this.publicTitle = publicTitle;
    }

    public String getNote() {
        return note;
    }

    public void setNote(String note) {
        this.note = note;
    }

    public boolean isWifi() {
        return wifi;
    }

    public void setWifi(boolean wifi) {
        this.wifi = wifi;
    }
}
