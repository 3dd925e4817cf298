package org.tsudoi.facility.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Ids;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.PictureForm;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.Photograph;
import org.tsudoi.facility.Photograph.Alt;
import org.tsudoi.facility.PictureType;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.facility.usecase.Photographs;

/** The pictures of one building and its rooms, and one of them to describe, put first or remove. */
@Named("photographsPage")
@RequestScoped
public class PhotographsPage {
    @Inject
    private AskedLanguage asked;

    @Inject
    private CurrentActor current;

    @Inject
    private Inventory inventory;

    @Inject
    private Photographs photographs;

    private Facility facility;
    private Photograph photograph;
    private String room = "";
    private final PictureForm form = new PictureForm();
    private List<Reason> reasons = List.of();

    @PostConstruct
    void read() {
        photograph = Ids.of(Parameters.get("id")).flatMap(photographs::one).orElse(null);
        facility = photograph == null
                ? inventory
                        .city()
                        .facility(String.valueOf(Parameters.get("code")))
                        .orElse(null)
                : inventory.city().facility(photograph.facilityId()).orElse(null);
        if (photograph != null) {
            form.setAltJa(photograph.alt().ja());
            form.setAltSimple(photograph.alt().simple());
            form.setAltEn(photograph.alt().en());
        }
    }

    public void check() {
        Missing.unless(facility != null && current.actor().isAdmin());
    }

    public void checkOne() {
        check();
        Missing.unless(photograph != null);
    }

    public String add() throws IOException {
        return finish(
                photographs.add(new Photographs.Wanted(facility.code(), room, form.body(PictureType.LARGEST), alt())),
                "added");
    }

    public String describe() throws IOException {
        return finish(photographs.describe(photograph, alt()), "described");
    }

    public String first() throws IOException {
        photographs.first(photograph);
        return finish(List.of(), "described");
    }

    public String remove() throws IOException {
        photographs.remove(photograph);
        return finish(List.of(), "removed");
    }

    private String finish(List<Refusal> mistakes, String done) throws IOException {
        reasons = Problem.reasons(mistakes, asked.getLanguage());
        if (reasons.isEmpty()) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/admin/photographs/" + facility.code() + "?done=" + done);
        }
        return null;
    }

    public List<Photograph> getPhotographs() {
        return photographs.ofFacility(facility);
    }

    /** Name of the room that a picture shows, or of the building. */
    public String placeOf(Photograph one) {
        Optional<Room> shown = inventory.city().room(one.roomId());
        return shown.map(Room::names).orElse(facility.names()).in(asked.getLanguage());
    }

    public List<SelectItem> getRoomItems() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", Text.of(asked.getLanguage(), "facility.photograph.building")));
        facility.rooms()
                .forEach(r -> items.add(new SelectItem(r.code(), r.names().in(asked.getLanguage()))));
        return items;
    }

    /** Key of the words that say what has just happened, or null. */
    public String getDone() {
        String done = Parameters.get("done");
        return done != null && done.matches("added|described|removed") ? "facility.photograph." + done : null;
    }

    public Facility getFacility() {
        return facility;
    }

    public Photograph getPhotograph() {
        return photograph;
    }

    private Alt alt() {
        return new Alt(form.getAltJa(), form.getAltSimple(), form.getAltEn());
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room == null ? "" : room;
    }

    public PictureForm getForm() {
        return form;
    }
}
