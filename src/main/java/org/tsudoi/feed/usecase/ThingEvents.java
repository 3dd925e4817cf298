package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.calendar.Event;
import org.tsudoi.calendar.Events;
import org.tsudoi.calendar.LoanEvents;
import org.tsudoi.calendar.LoanEvents.Errand;
import org.tsudoi.calendar.LoanEvents.Loan;
import org.tsudoi.calendar.OutageEvents;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.facility.City;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.feed.Feed;
import org.tsudoi.feed.FeedAddress.Format;
import org.tsudoi.feed.Lent;
import org.tsudoi.feed.store.LentQuery;
import org.tsudoi.wifi.usecase.AnnouncedOutages;

/** What a feed shows of things: equipment that is lent, when a group fetches and brings back, times without Wi-Fi. */
@ApplicationScoped
public class ThingEvents {
    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private Catalogue catalogue;

    @Inject
    private LentQuery query;

    @Inject
    private AnnouncedOutages outages;

    Stream<Event> outages(TimeSlot window, Instant cancelledSince, Events events, Language language) {
        City city = inventory.city();
        var words = new OutageEvents(events, language, JapanTime.today(clock));
        return outages.in(window, cancelledSince).stream()
                .flatMap(outage ->
                        city.facility(outage.point().facility()).map(facility -> words.of(outage, facility)).stream());
    }

    /** Each loan of the kinds; as free and busy the times at which none is left. */
    Stream<Event> lent(Feed feed, TimeSlot window, Instant cancelledSince, Events events) {
        City city = inventory.city();
        var words = new LoanEvents(events, feed.options().language());
        return feed.kinds().stream().flatMap(kind -> {
            List<Lent> lent = query.ofKinds(List.of(kind.id()), window, cancelledSince);
            if (feed.address().format() == Format.IFB) {
                return noneLeft(kind, lent, city, words);
            }
            return lent.stream()
                    .map(l -> words.lent(
                            loan(l, city),
                            kind.code(),
                            quantity(kind, l, feed.options().language())));
        });
    }

    private static Stream<Event> noneLeft(EquipmentKind kind, List<Lent> lent, City city, LoanEvents words) {
        return Lent.noneLeft(lent, kind.owned()).stream().map(slot -> {
            Lent first = lent.get(0);
            var revision = new Event.Revision("", 0, Instant.EPOCH, changed(lent));
            return words.lent(
                    new Loan(
                            "",
                            revision,
                            Event.Status.CONFIRMED,
                            false,
                            slot,
                            city.facility(first.facilityId()).orElseThrow()),
                    kind.code(),
                    "");
        });
    }

    private static Instant changed(List<Lent> lent) {
        return lent.stream()
                .map(l -> l.revision().revisedAt())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
    }

    /** When groups fetch what they borrow and when they bring it back. */
    Stream<Event> errands(Feed feed, TimeSlot window, Instant cancelledSince, Events events) {
        City city = inventory.city();
        Language language = feed.options().language();
        var words = new LoanEvents(events, language);
        Map<String, List<Lent>> slips = query.ofGroups(feed.groups(), window, cancelledSince).stream()
                .collect(Collectors.groupingBy(Lent::reference, LinkedHashMap::new, Collectors.toList()));
        return slips.values().stream().flatMap(lines -> {
            LoanState state = LoanState.of(lines.stream().map(Lent::state).toList());
            Lent pressing =
                    lines.stream().filter(l -> l.state() == state).findFirst().orElseThrow();
            Loan loan = loan(pressing, city);
            String things = things(lines, language);
            return Stream.of(Errand.values()).map(errand -> told(words.errand(errand, loan, things), loan, feed));
        });
    }

    private static Event told(Event event, Loan loan, Feed feed) {
        String reference = Text.of(feed.options().language(), "calendar.loan.words", loan.reference());
        Event told = event.told(reference, event.url());
        int alarm = feed.options().alarm();
        return alarm == 0 || loan.returned() ? told : told.ringing(Duration.ofMinutes(alarm));
    }

    private String things(List<Lent> lines, Language language) {
        return lines.stream()
                .flatMap(l -> catalogue.everyKind().stream()
                        .filter(k -> k.id() == l.kindId())
                        .map(k -> quantity(k, l, language)))
                .collect(Collectors.joining(language.isJapanese() ? "、" : ", "));
    }

    private static String quantity(EquipmentKind kind, Lent lent, Language language) {
        return kind.in(language) + " ×" + lent.quantity();
    }

    private static Loan loan(Lent lent, City city) {
        return new Loan(
                lent.reference(),
                lent.revision(),
                lent.status(),
                lent.state() == LoanState.RETURNED,
                lent.slot(),
                city.facility(lent.facilityId()).orElseThrow());
    }
}
