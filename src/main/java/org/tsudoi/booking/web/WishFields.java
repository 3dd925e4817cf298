package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.TypedNumber;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.FormMistake;
import org.tsudoi.booking.PurposeKind;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.Room;

/** The fields about a use that every form of a booking has: purpose, people, equipment, words. */
@Named("wish")
@RequestScoped
public class WishFields {
    @Inject
    private AskedLanguage asked;

    @Inject
    private Catalogue catalogue;

    private final BookingForm form = new BookingForm();
    private Map<String, Integer> free = Map.of();
    private Map<String, Integer> preset = Map.of();
    private List<FormMistake> mistakes = List.of();

    /** Tells how many of each kind can be used there then. */
    void lookAt(Room room, TimeSlot slot) {
        free = catalogue.free(slot, room.facilityId());
    }

    /** Fills the form with a booking as it is. */
    void fill(BookingRequest now) {
        preset = now.equipment();
        form.setPurpose(now.purpose());
        form.setAttendees(String.valueOf(now.attendees()));
        form.setPurposeKind(now.purposeKind() == null ? null : now.purposeKind().name());
        form.setActivity(now.activity() == null ? null : now.activity().name());
        form.setPublicTitle(now.publicTitle());
        form.setNote(now.note());
        form.setWifi(now.wifi());
    }

    BookingRequest asRequest(Room room, TimeSlot slot) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (EquipmentKind kind : getEquipment()) {
            String typed = quantity(kind).strip();
            if (!typed.isEmpty() && !typed.equals("0")) {
                Integer number = TypedNumber.of(typed);
                wanted.put(kind.code(), number == null ? Integer.valueOf(-1) : number);
            }
        }
        return form.asRequest(room, slot, wanted);
    }

    /** Equipment is asked for, too. */
    public boolean isEquipped() {
        return getEquipment().stream()
                .map(this::quantity)
                .anyMatch(q -> !q.isBlank() && !q.strip().equals("0"));
    }

    void wrong(List<FormMistake> these) {
        mistakes = these;
    }

    public boolean isWrong(String field) {
        return mistakes.stream().anyMatch(m -> m.field().equals(field));
    }

    public List<EquipmentKind> getEquipment() {
        return catalogue.kinds().stream().filter(EquipmentKind::goesWithRooms).toList();
    }

    public int free(EquipmentKind kind) {
        return free.getOrDefault(kind.code(), 0);
    }

    /** What was typed for a kind, shown again. */
    public String quantity(EquipmentKind kind) {
        String typed = Parameters.get("eq-" + kind.code());
        Integer now = preset.get(kind.code());
        return typed != null ? typed : now == null ? "" : now.toString();
    }

    public List<SelectItem> getPurposeKinds() {
        return Item.of(PurposeKind.values(), asked.getLanguage(), "booking.choose");
    }

    public List<SelectItem> getActivities() {
        return Item.of(Activity.values(), asked.getLanguage(), "look.any");
    }

    public BookingForm getForm() {
        return form;
    }
}
