package org.tsudoi.feed.web.dav;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.xml.XMLConstants;
import javax.xml.namespace.QName;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The XML of a request, read without document types, so that it can name no file and no server. */
final class DavRequest {
    static final String DAV = "DAV:";
    static final String CALDAV = "urn:ietf:params:xml:ns:caldav";
    static final String APPLE = "http://calendarserver.org/ns/";

    private final Element root;

    private DavRequest(Element root) {
        this.root = root;
    }

    /** Nothing for an empty body, which asks for everything. */
    static Optional<DavRequest> read(byte[] body) throws SAXException {
        int from = 0;
        while (from < body.length && Character.isWhitespace(body[from])) {
            from++;
        }
        if (from == body.length) {
            return Optional.empty();
        }
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            var builder = factory.newDocumentBuilder();
            builder.setErrorHandler(null);
            var text = new ByteArrayInputStream(body, from, body.length - from);
            return Optional.of(new DavRequest(builder.parse(text).getDocumentElement()));
        } catch (ParserConfigurationException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean is(String namespace, String name) {
        return is(root, namespace, name);
    }

    /** The properties asked for; empty when all are. */
    Set<QName> properties() {
        Set<QName> names = new LinkedHashSet<>();
        for (Element prop : children(root, DAV, "prop")) {
            for (Element each : elements(prop)) {
                names.add(new QName(each.getNamespaceURI(), each.getLocalName()));
            }
        }
        return names;
    }

    List<String> hrefs() {
        return children(root, DAV, "href").stream()
                .map(e -> e.getTextContent().strip())
                .toList();
    }

    String syncToken() {
        return children(root, DAV, "sync-token").stream()
                .map(e -> e.getTextContent().strip())
                .findFirst()
                .orElse("");
    }

    Optional<Element> filter() {
        return children(root, CALDAV, "filter").stream().findFirst();
    }

    static List<Element> children(Element parent, String namespace, String name) {
        return elements(parent).stream().filter(e -> is(e, namespace, name)).toList();
    }

    static List<Element> elements(Element parent) {
        List<Element> elements = new ArrayList<>();
        for (Node node = parent.getFirstChild(); node != null; node = node.getNextSibling()) {
            if (node instanceof Element element) {
                elements.add(element);
            }
        }
        return elements;
    }

    static boolean is(Element element, String namespace, String name) {
        return namespace.equals(element.getNamespaceURI()) && name.equals(element.getLocalName());
    }
}
