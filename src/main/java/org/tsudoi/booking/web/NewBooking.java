package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.base.web.TypedNumber;
import org.tsudoi.booking.Alternative;
import org.tsudoi.booking.Answer;
import org.tsudoi.booking.BookingRequest;
import org.tsudoi.booking.FormMistake;
import org.tsudoi.booking.PurposeKind;
import org.tsudoi.booking.usecase.PlaceBooking;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.facility.Activity;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

/** The booking form. Room and time are in the address; taking an alternative sends the same form with them changed. */
@Named("newBooking")
@RequestScoped
public class NewBooking {
    private static final int MOST_GROUPS = 50;
    private static final int FURTHEST_ON_FOOT = 60;

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private Inventory inventory;

    @Inject
    private Standings standings;

    @Inject
    private Catalogue catalogue;

    @Inject
    private PlaceBooking placeBooking;

    private Room room;
    private TimeSlot slot;
    private Map<String, Integer> free = Map.of();
    private String word;
    private final BookingForm form = new BookingForm();
    private List<SelectItem> groups;
    private List<Reason> reasons = List.of();
    private List<Alternative> alternatives = List.of();
    private List<WaysOut.Way> ways = List.of();
    private List<FormMistake> mistakes = List.of();

    @PostConstruct
    void read() {
        // before the choice of a group is judged, the choices must be those that were shown
        word = Parameters.get("word");
        String[] taken = Parameters.get("take") == null
                ? new String[0]
                : Parameters.get("take").split("\\|");
        boolean other = taken.length == 3;
        room = inventory.city().room(other ? taken[0] : Parameters.get("room")).orElse(null);
        Optional<Instant> start = AskedTime.instant(other ? taken[1] : Parameters.get("start"));
        Optional<Instant> end = AskedTime.instant(other ? taken[2] : Parameters.get("end"));
        if (start.isPresent() && end.isPresent() && start.get().isBefore(end.get())) {
            slot = new TimeSlot(start.get(), end.get());
            free = room == null ? Map.of() : catalogue.free(slot);
        }
    }

    /** Without a room and a time there is no form: the search is the way to it. */
    public void check() throws IOException {
        if (Parameters.get("room") == null) {
            FacesContext.getCurrentInstance().getExternalContext().redirect("/");
            return;
        }
        Missing.unless(room != null && slot != null);
    }

    public String submit() throws IOException {
        BookingRequest request = form.asRequest(room, slot, equipmentWanted());
        Answer answer = placeBooking.place(request);
        if (answer instanceof Answer.Booked booked) {
            boolean staff = !current.actor()
                    .isOfficerOf(
                            standings.of(request.group()).map(Standing::groupId).orElse(0L));
            String page = staff ? "/staff/bookings/" : "/my/bookings/";
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect(page + booked.reference() + "?done=" + booked.state());
        } else if (answer instanceof Answer.Refused refused) {
            reasons = Reasons.of(refused.reasons(), refused.book(), asked.getLanguage());
            alternatives = refused.alternatives();
            ways = WaysOut.of(refused, request, asked.getLanguage());
        } else if (answer instanceof Answer.Malformed malformed) {
            mistakes = malformed.mistakes();
            reasons = Reasons.of(mistakes, null, asked.getLanguage());
        } else {
            reasons = List.of(new Reason("GROUP", Text.of(asked.getLanguage(), "booking.new.no-group"), null));
        }
        if (!(answer instanceof Answer.Booked)) {
            form.renewKey();
        }
        return null;
    }

    /** Looks for groups by a piece of the name, for staff. */
    public String find() {
        return null;
    }

    public boolean isSearched() {
        return word != null;
    }

    /** Staff of this facility may book for any group. */
    public boolean isForOthers() {
        return current.actor().isStaffOf(room.facilityId());
    }

    /** Asked by several places of the page, read once. */
    public List<SelectItem> getGroups() {
        if (groups == null) {
            groups = readGroups();
        }
        return groups;
    }

    private List<SelectItem> readGroups() {
        Actor actor = current.actor();
        List<Standing> own = standings.of(actor.groups());
        List<Standing> found = isForOthers() && word != null ? standings.search(word.strip(), MOST_GROUPS) : List.of();
        return Stream.concat(own.stream(), found.stream())
                .map(s -> new SelectItem(s.code(), s.names().in(asked.getLanguage())))
                .toList();
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
        return typed == null ? "" : typed;
    }

    public boolean wrong(String field) {
        return mistakes.stream().anyMatch(m -> m.field().equals(field));
    }

    public String token(Alternative a) {
        return a.room().code() + "|" + Links.local(a.slot().start()) + "|"
                + Links.local(a.slot().end());
    }

    public String getTitle() {
        return Text.of(asked.getLanguage(), "booking.new.title", room.names().in(asked.getLanguage()));
    }

    public Facility getFacility() {
        return inventory.city().facilityOf(room);
    }

    /** What makes it near: the same centre, or so many minutes on foot. */
    public String near(Alternative a) {
        boolean onFoot = a.nearness() == Alternative.Nearness.OTHER_CENTRE && a.walk() <= FURTHEST_ON_FOOT;
        return onFoot
                ? Text.of(asked.getLanguage(), "booking.new.walk", a.walk())
                : Text.of(asked.getLanguage(), a.nearness());
    }

    /** Everything that was asked for is there, too. */
    public boolean isEquipped() {
        return !equipmentWanted().isEmpty();
    }

    public Facility facilityOf(Alternative a) {
        return inventory.city().facilityOf(a.room());
    }

    public List<SelectItem> getPurposeKinds() {
        return Item.of(PurposeKind.values(), asked.getLanguage(), "booking.choose");
    }

    public List<SelectItem> getActivities() {
        return Item.of(Activity.values(), asked.getLanguage(), "look.any");
    }

    private Map<String, Integer> equipmentWanted() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (EquipmentKind kind : getEquipment()) {
            String typed = quantity(kind).strip();
            if (!typed.isEmpty() && !typed.equals("0")) {
                wanted.put(kind.code(), TypedNumber.of(typed));
            }
        }
        return wanted;
    }

    public Room getRoom() {
        return room;
    }

    public TimeSlot getSlot() {
        return slot;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public List<Alternative> getAlternatives() {
        return alternatives;
    }

    public List<WaysOut.Way> getWays() {
        return ways;
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }

    public BookingForm getForm() {
        return form;
    }
}
