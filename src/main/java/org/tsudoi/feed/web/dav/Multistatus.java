package org.tsudoi.feed.web.dav;

import static org.tsudoi.feed.web.dav.DavRequest.APPLE;
import static org.tsudoi.feed.web.dav.DavRequest.CALDAV;
import static org.tsudoi.feed.web.dav.DavRequest.DAV;

import java.util.Map;
import java.util.Set;
import javax.xml.namespace.QName;

/** A multistatus answer, written as it grows. */
final class Multistatus {
    private final StringBuilder xml =
            new StringBuilder("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<D:multistatus xmlns:D=\"DAV:\" xmlns:C=\""
                    + CALDAV + "\" xmlns:S=\"" + APPLE + "\" xmlns:A=\"http://apple.com/ns/ical/\">\n");

    /** @param asked the properties wanted; empty for all there are */
    Multistatus resource(String href, Map<QName, String> properties, Set<QName> asked) {
        xml.append("<D:response><D:href>").append(escaped(href)).append("</D:href><D:propstat><D:prop>");
        properties.forEach((name, value) -> {
            if (asked.isEmpty() || asked.contains(name)) {
                xml.append(element(name, value));
            }
        });
        xml.append("</D:prop><D:status>HTTP/1.1 200 OK</D:status></D:propstat>");
        if (!properties.keySet().containsAll(asked)) {
            xml.append("<D:propstat><D:prop>");
            asked.stream().filter(a -> !properties.containsKey(a)).forEach(a -> xml.append(element(a, "")));
            xml.append("</D:prop><D:status>HTTP/1.1 404 Not Found</D:status></D:propstat>");
        }
        xml.append("</D:response>\n");
        return this;
    }

    /** Something that is not there, or no longer. */
    Multistatus gone(String href) {
        xml.append("<D:response><D:href>").append(escaped(href));
        xml.append("</D:href><D:status>HTTP/1.1 404 Not Found</D:status></D:response>\n");
        return this;
    }

    Multistatus token(String token) {
        xml.append("<D:sync-token>").append(escaped(token)).append("</D:sync-token>\n");
        return this;
    }

    String text() {
        return xml + "</D:multistatus>\n";
    }

    private static String element(QName name, String value) {
        String prefix = switch (name.getNamespaceURI()) {
            case DAV -> "D";
            case CALDAV -> "C";
            case APPLE -> "S";
            case "http://apple.com/ns/ical/" -> "A";
            default -> "X";
        };
        String open = prefix + ":" + name.getLocalPart();
        String declared = prefix.equals("X") ? " xmlns:X=\"" + escaped(name.getNamespaceURI()) + "\"" : "";
        return "<" + open + declared + (value.isEmpty() ? "/>" : ">" + value + "</" + open + ">");
    }

    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
