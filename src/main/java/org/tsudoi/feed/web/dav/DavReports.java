package org.tsudoi.feed.web.dav;

import static org.tsudoi.feed.web.dav.DavRequest.CALDAV;
import static org.tsudoi.feed.web.dav.DavRequest.DAV;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.xml.namespace.QName;
import org.tsudoi.base.Actor;
import org.tsudoi.calendar.Event;
import org.tsudoi.feed.Feed;
import org.tsudoi.feed.SyncToken;
import org.tsudoi.feed.usecase.SyncCalendars;
import org.tsudoi.feed.usecase.SyncCalendars.Changes;
import org.tsudoi.feed.usecase.SyncCalendars.Item;

/** The three reports on one calendar. */
@ApplicationScoped
public class DavReports {
    @Inject
    private SyncCalendars calendars;

    /** An answer: a multistatus, or the precondition that was not met. */
    record Report(String text, String unmet) {}

    Report of(DavRequest asked, Actor actor, String base, Feed feed) {
        if (asked.is(CALDAV, "calendar-query")) {
            return query(asked, actor, base, feed);
        }
        if (asked.is(CALDAV, "calendar-multiget")) {
            return multiget(asked, actor, base, feed);
        }
        return asked.is(DAV, "sync-collection")
                ? sync(asked, actor, base, feed)
                : new Report(null, "D:supported-report");
    }

    private Report query(DavRequest asked, Actor actor, String base, Feed feed) {
        Predicate<Event> wanted;
        try {
            wanted = asked.filter().isPresent()
                    ? DavFilterQuery.of(asked.filter().get())
                    : e -> true;
        } catch (DavFilterQuery.Unsupported e) {
            return new Report(null, "C:supported-filter");
        }
        var answer = new Multistatus();
        calendars.items(feed).stream()
                .filter(i -> wanted.test(i.event()))
                .forEach(i -> add(answer, asked, actor, base, i));
        return new Report(answer.text(), null);
    }

    private Report multiget(DavRequest asked, Actor actor, String base, Feed feed) {
        Map<String, Item> items =
                calendars.items(feed).stream().collect(Collectors.toMap(Item::name, Function.identity()));
        var answer = new Multistatus();
        for (String href : asked.hrefs()) {
            String path = href.replaceFirst("^https?://[^/]*", "");
            Item item = path.startsWith(base) ? items.get(path.substring(base.length())) : null;
            if (item == null) {
                answer.gone(href);
            } else {
                add(answer, asked, actor, base, item);
            }
        }
        return new Report(answer.text(), null);
    }

    private Report sync(DavRequest asked, Actor actor, String base, Feed feed) {
        SyncToken now = calendars.token(feed);
        var answer = new Multistatus();
        if (asked.syncToken().isEmpty()) {
            calendars.items(feed).forEach(i -> add(answer, asked, actor, base, i));
            return new Report(answer.token(now.text()).text(), null);
        }
        Optional<Changes> changes = calendars.known(asked.syncToken()).flatMap(t -> calendars.since(t, feed));
        if (changes.isEmpty()) {
            return new Report(null, "D:valid-sync-token");
        }
        changes.get().items().forEach(i -> add(answer, asked, actor, base, i));
        changes.get().gone().forEach(name -> answer.gone(base + name));
        return new Report(answer.token(now.text()).text(), null);
    }

    private static void add(Multistatus answer, DavRequest asked, Actor actor, String base, Item item) {
        Set<QName> wanted = asked.properties();
        Set<QName> shown = wanted.isEmpty() ? DavProperties.tagOnly() : wanted;
        answer.resource(base + item.name(), DavProperties.item(actor, item, true), shown);
    }

    /** One event of a calendar by the name that is part of its address. */
    Optional<Item> item(Feed feed, String name) {
        List<Item> items = calendars.items(feed);
        return items.stream().filter(i -> i.name().equals(name)).findFirst();
    }
}
