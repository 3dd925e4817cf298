package org.tsudoi.feed.web.dav;

import static org.tsudoi.feed.web.dav.DavRequest.APPLE;
import static org.tsudoi.feed.web.dav.DavRequest.CALDAV;
import static org.tsudoi.feed.web.dav.DavRequest.DAV;
import static org.tsudoi.feed.web.dav.Multistatus.escaped;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;
import org.tsudoi.base.Actor;
import org.tsudoi.calendar.usecase.CalendarText;
import org.tsudoi.feed.Feed;
import org.tsudoi.feed.usecase.SyncCalendars.Item;

/** What each resource says about itself. */
final class DavProperties {
    static final String ROOT = "/dav/";
    static final String PRINCIPAL = "/dav/principal/";
    static final String HOME = "/dav/calendars/";
    static final QName DATA = new QName(CALDAV, "calendar-data");
    private static final String READ =
            "<D:privilege><D:read/></D:privilege>" + "<D:privilege><D:read-current-user-privilege-set/></D:privilege>";
    private static final String REPORTS =
            report("C:calendar-query") + report("C:calendar-multiget") + report("D:sync-collection");

    private DavProperties() {}

    static Map<QName, String> root(Actor actor) {
        Map<QName, String> all = common(actor, "<D:collection/>");
        put(all, DAV, "displayname", "Tsudoi");
        return all;
    }

    static Map<QName, String> principal(Actor actor) {
        Map<QName, String> all = common(actor, "<D:principal/>");
        put(all, DAV, "displayname", escaped(actor.name()));
        put(all, DAV, "principal-URL", href(PRINCIPAL));
        put(all, CALDAV, "calendar-home-set", href(HOME));
        put(all, CALDAV, "calendar-user-address-set", href(PRINCIPAL));
        return all;
    }

    static Map<QName, String> home(Actor actor) {
        Map<QName, String> all = common(actor, "<D:collection/>");
        put(all, DAV, "displayname", escaped(actor.name()));
        return all;
    }

    static Map<QName, String> calendar(Actor actor, Feed feed, String token) {
        Map<QName, String> all = common(actor, "<D:collection/><C:calendar/>");
        put(all, DAV, "displayname", escaped(CalendarText.clean(feed.name())));
        put(all, DAV, "getcontenttype", "text/calendar; charset=utf-8; component=VEVENT");
        put(all, DAV, "sync-token", escaped(token));
        put(all, APPLE, "getctag", escaped(token));
        put(all, DAV, "supported-report-set", REPORTS);
        put(all, CALDAV, "supported-calendar-component-set", "<C:comp name=\"VEVENT\"/>");
        put(
                all,
                CALDAV,
                "supported-calendar-data",
                "<C:calendar-data content-type=\"text/calendar\" version=\"2.0\"/>");
        put(all, CALDAV, "calendar-timezone", escaped(CalendarText.alone("")));
        put(all, new QName("http://apple.com/ns/ical/", "calendar-color"), colour(feed));
        return all;
    }

    static Map<QName, String> item(Actor actor, Item item, boolean withText) {
        Map<QName, String> all = new LinkedHashMap<>();
        put(all, DAV, "resourcetype", "");
        put(all, DAV, "getetag", escaped(item.tag()));
        put(all, DAV, "getcontenttype", "text/calendar; charset=utf-8; component=VEVENT");
        put(all, DAV, "current-user-principal", href(PRINCIPAL));
        put(all, DAV, "current-user-privilege-set", READ);
        put(all, DAV, "owner", href(PRINCIPAL));
        if (withText) {
            all.put(DATA, escaped(item.text()));
        }
        return all;
    }

    static Set<QName> tagOnly() {
        return Set.of(new QName(DAV, "getetag"));
    }

    private static Map<QName, String> common(Actor actor, String type) {
        Map<QName, String> all = new LinkedHashMap<>();
        put(all, DAV, "resourcetype", type);
        put(all, DAV, "current-user-principal", href(PRINCIPAL));
        put(all, DAV, "current-user-privilege-set", READ);
        put(all, DAV, "owner", href(PRINCIPAL));
        put(all, DAV, "principal-collection-set", href(PRINCIPAL));
        return all;
    }

    private static String colour(Feed feed) {
        return feed.rooms().isEmpty() ? "#4682B4FF" : "#2E8B57FF";
    }

    private static String report(String name) {
        return "<D:supported-report><D:report><" + name + "/></D:report></D:supported-report>";
    }

    private static String href(String address) {
        return "<D:href>" + address + "</D:href>";
    }

    private static void put(Map<QName, String> all, String namespace, String name, String value) {
        put(all, new QName(namespace, name), value);
    }

    private static void put(Map<QName, String> all, QName name, String value) {
        all.put(name, value);
    }
}
