package org.tsudoi.facility.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Photograph;
import org.tsudoi.facility.Photograph.Alt;
import org.tsudoi.facility.PhotographMistake.AltMissing;
import org.tsudoi.facility.PhotographMistake.AltTooLong;
import org.tsudoi.facility.PhotographMistake.NoPicture;
import org.tsudoi.facility.PhotographMistake.NoSuchPlace;
import org.tsudoi.facility.PhotographMistake.NotAPicture;
import org.tsudoi.facility.PhotographMistake.PictureTooLarge;
import org.tsudoi.facility.PictureType;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.store.InventoryWriter;
import org.tsudoi.facility.store.PhotographStore;

/** Pictures of buildings and rooms: everybody may look, the city's administrators add, describe, order and remove them. */
@ApplicationScoped
public class Photographs {
    private static final int LONGEST_ALT = 200;
    private static final int MEGABYTE = 1 << 20;
    private static final long NO_BUILDING = 0;

    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private PhotographStore store;

    @Inject
    private InventoryWriter writer;

    @Inject
    private AuditTrail audit;

    /** A picture to be: of a room when roomCode is not empty, else of the building. */
    public record Wanted(String facilityCode, String roomCode, byte[] body, Alt alt) {}

    public List<Photograph> ofFacility(Facility facility) {
        return store.ofFacility(facility.id());
    }

    public List<Photograph> ofBuilding(Facility facility) {
        return ofFacility(facility).stream().filter(p -> p.roomId() == 0).toList();
    }

    public List<Photograph> ofRoom(Room room) {
        return store.ofRoom(room.id(), room.facilityId());
    }

    public Optional<Photograph> one(long id) {
        return store.one(id);
    }

    public Optional<byte[]> body(long id) {
        return store.body(id);
    }

    /** Pictures of kinds of equipment, by the number of the kind. */
    public Map<Long, Photograph> ofKinds() {
        return store.ofKinds();
    }

    /** Everything wrong with it at once; empty when it is the picture of the kind, instead of the one before. */
    public List<Refusal> showKind(long kindId, byte[] body, Alt alt) {
        Optional<PictureType> type = PictureType.of(body);
        List<Refusal> mistakes = new ArrayList<>(mistakes(alt));
        mistakes.addAll(mistakes(body, type));
        if (mistakes.isEmpty()) {
            changeOfKind(Act.PHOTOGRAPH_ADDED, kindId, () -> {
                store.removeOfKind(kindId);
                store.showsKind(store.add(NO_BUILDING, null, type.orElseThrow(), alt, body), kindId);
            });
        }
        return mistakes;
    }

    public void removeOfKind(long kindId) {
        changeOfKind(Act.PHOTOGRAPH_REMOVED, kindId, () -> store.removeOfKind(kindId));
    }

    private void changeOfKind(Act act, long kindId, Runnable writing) {
        mayChange();
        attempts.inTransaction(undo -> {
            writing.run();
            audit.record(act, "kind", String.valueOf(kindId), null, null);
            return null;
        });
    }

    private void mayChange() {
        if (!current.actor().isAdmin()) {
            throw new SecurityException("only administrators change pictures");
        }
    }

    private static List<Refusal> mistakes(byte[] body, Optional<PictureType> type) {
        if (body.length == 0) {
            return List.of(new NoPicture());
        }
        if (body.length > PictureType.LARGEST) {
            return List.of(new PictureTooLarge(PictureType.LARGEST / MEGABYTE));
        }
        return type.isEmpty() ? List.of(new NotAPicture()) : List.of();
    }

    /** Everything wrong with it at once; empty when it was added. */
    public List<Refusal> add(Wanted wanted) {
        Optional<Facility> facility = inventory.city().facility(wanted.facilityCode());
        Optional<Room> room = facility.flatMap(f -> f.room(wanted.roomCode()));
        Optional<PictureType> type = PictureType.of(wanted.body());
        List<Refusal> mistakes = new ArrayList<>(mistakes(wanted.alt()));
        if (facility.isEmpty() || !wanted.roomCode().isEmpty() && room.isEmpty()) {
            mistakes.add(new NoSuchPlace());
        }
        mistakes.addAll(mistakes(wanted.body(), type));
        if (mistakes.isEmpty()) {
            change(
                    Act.PHOTOGRAPH_ADDED,
                    wanted.facilityCode(),
                    () -> store.add(
                            facility.orElseThrow().id(),
                            room.map(Room::id).orElse(null),
                            type.orElseThrow(),
                            wanted.alt(),
                            wanted.body()));
        }
        return mistakes;
    }

    /** Everything wrong with the words; empty when they are kept. */
    public List<Refusal> describe(Photograph photograph, Alt alt) {
        List<Refusal> mistakes = mistakes(alt);
        if (mistakes.isEmpty()) {
            change(Act.PHOTOGRAPH_DESCRIBED, photograph, p -> store.describe(p.id(), alt));
        }
        return mistakes;
    }

    public void first(Photograph photograph) {
        change(Act.PHOTOGRAPH_MOVED, photograph, store::first);
    }

    public void remove(Photograph photograph) {
        change(Act.PHOTOGRAPH_REMOVED, photograph, p -> store.remove(p.id()));
    }

    private void change(Act act, Photograph photograph, Consumer<Photograph> writing) {
        String facility = inventory
                .city()
                .facility(photograph.facilityId())
                .map(Facility::code)
                .orElse("-");
        change(act, facility, () -> writing.accept(photograph));
    }

    private void change(Act act, String facilityCode, Runnable writing) {
        mayChange();
        attempts.inTransaction(undo -> {
            writing.run();
            writer.moved();
            audit.record(act, "facility", facilityCode, null, null);
            return null;
        });
        inventory.refresh();
    }

    private static List<Refusal> mistakes(Alt alt) {
        if (alt.ja() == null || alt.ja().isBlank()) {
            return List.of(new AltMissing());
        }
        boolean tooLong = Stream.of(alt.ja(), alt.simple(), alt.en()).anyMatch(words -> words.length() > LONGEST_ALT);
        return tooLong ? List.of(new AltTooLong(LONGEST_ALT)) : List.of();
    }
}
