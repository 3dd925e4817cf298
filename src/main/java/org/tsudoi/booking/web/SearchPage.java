package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Missing;
import org.tsudoi.booking.Hit;
import org.tsudoi.booking.Nearby;
import org.tsudoi.booking.Wish;
import org.tsudoi.booking.usecase.SearchRooms;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.facility.Facility;
import org.tsudoi.facility.usecase.Inventory;

/** What a search found, or what comes nearest. */
@Named("search")
@RequestScoped
public class SearchPage {
    private static final int SHOWN = 12;

    @Inject
    private SearchForm form;

    @Inject
    private SearchRooms rooms;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Inventory inventory;

    @Inject
    private AskedLanguage asked;

    private List<Hit> hits = List.of();
    private Nearby nearby = Nearby.NOTHING;
    private Wish wish;

    @PostConstruct
    void find() {
        Optional<Wish> read = form.wish();
        if (read.isEmpty()) {
            Missing.sense();
            return;
        }
        wish = read.get();
        hits = rooms.find(wish);
        if (hits.isEmpty()) {
            nearby = rooms.nearby(wish);
            rooms.remember(wish);
        }
    }

    public boolean isReadable() {
        return wish != null;
    }

    public Wish getWish() {
        return wish;
    }

    public int getCount() {
        return hits.size();
    }

    public List<Hit> getHits() {
        return form.has("all", "true") ? hits : hits.stream().limit(SHOWN).toList();
    }

    /** How many are not shown. */
    public int getMore() {
        return hits.size() - getHits().size();
    }

    /** This search with every room it found. */
    public String getAllAddress() {
        return form.getAddress() + "&all=true";
    }

    public Nearby getNearby() {
        return nearby;
    }

    /** The room's page on the day it is free. */
    public String look(Hit hit) {
        return "/rooms/" + hit.room().code() + "?day="
                + JapanTime.dayOf(hit.slot().start());
    }

    public String book(Hit hit) {
        return Links.book(hit.room(), hit.slot());
    }

    /** The day of the building that was looked in, or the list of all: there taken rooms can be waited for. */
    public String getTaken() {
        return building()
                .map(f -> "/facilities/" + f.code() + "?day=" + wish.day())
                .orElse("/facilities");
    }

    public String getTakenName() {
        return building()
                .map(f -> Text.of(
                        asked.getLanguage(), "waiting.search.go", f.names().in(asked.getLanguage())))
                .orElseGet(() -> Text.of(asked.getLanguage(), "look.facilities.title"));
    }

    private Optional<Facility> building() {
        return Optional.ofNullable(wish.facility()).flatMap(inventory.city()::facility);
    }

    /** "Projector: 2 free" for each kind that was asked for. */
    public List<String> equipment(Hit hit) {
        return wish.equipment().keySet().stream()
                .flatMap(code -> catalogue.kind(code).stream())
                .map(kind ->
                        kind.in(asked.getLanguage()) + " " + hit.equipment().getOrDefault(kind.code(), 0))
                .toList();
    }
}
