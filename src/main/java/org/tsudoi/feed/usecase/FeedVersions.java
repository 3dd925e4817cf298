package org.tsudoi.feed.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.tsudoi.base.JapanTime;
import org.tsudoi.booking.usecase.CalendarEntries;
import org.tsudoi.calendar.usecase.CalendarText;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.feed.Feed;
import org.tsudoi.feed.Version;
import org.tsudoi.feed.store.FeedChanges;
import org.tsudoi.wifi.usecase.AnnouncedOutages;

/** Whether a feed changed, told by counters: one indexed lookup, and no booking is read. */
@ApplicationScoped
public class FeedVersions {
    private static final Duration SETTLED = Duration.ofSeconds(10);

    @Inject
    private Clock clock;

    @Inject
    private Inventory inventory;

    @Inject
    private CalendarEntries entries;

    @Inject
    private FeedChanges changes;

    @Inject
    private AnnouncedOutages outages;

    /**
     * What decides whether a reader already has the body.
     *
     * @param changedAt empty while a change is so young that another may follow within its second
     */
    public record Validator(String text, Optional<Instant> changedAt) {}

    public Validator of(Feed feed) {
        Version version = version(feed);
        LocalDate since = shownSince(feed);
        String text = String.join(
                ".",
                String.valueOf(CalendarText.RENDERER),
                feed.address().toString(),
                String.valueOf(version.changes()),
                String.valueOf(inventory.city().version()),
                feed.name(),
                feed.groups().stream().sorted().toList().toString(),
                since.toString(),
                String.valueOf(
                        feed.kinds().stream().mapToInt(EquipmentKind::owned).sum()),
                feed.options().variant());
        return new Validator(text, settled(version, since));
    }

    /** What is shown shifts with the month; an outage without an end grows every day. */
    private LocalDate shownSince(Feed feed) {
        LocalDate today = JapanTime.today(clock);
        return feed.outages() && outages.isAnyOpen() ? today : today.withDayOfMonth(1);
    }

    /** The counters of everything the feed shows. */
    Version version(Feed feed) {
        Version version = new Version(0, inventory.changedAt());
        if (!feed.rooms().isEmpty()) {
            var rooms = entries.version(feed.rooms());
            version = version.and(new Version(rooms.bookings(), rooms.changedAt()));
        }
        if (!feed.kinds().isEmpty()) {
            version = version.and(
                    changes.ofKinds(feed.kinds().stream().map(EquipmentKind::id).toList()));
        }
        if (feed.outages()) {
            version = version.and(changes.ofWifi());
        }
        return version.and(changes.ofGroups(feed.groups()));
    }

    /** Whole seconds cannot tell two changes within one apart, and a change is committed a little after its time: a young one is not told. */
    private Optional<Instant> settled(Version version, LocalDate since) {
        Instant window = JapanTime.at(since, 0);
        Instant changed = version.changedAt().isAfter(window) ? version.changedAt() : window;
        return Optional.of(changed)
                .filter(c -> c.isBefore(clock.instant().minus(SETTLED)))
                .map(c -> c.truncatedTo(ChronoUnit.SECONDS));
    }
}
