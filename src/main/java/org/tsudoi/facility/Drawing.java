package org.tsudoi.facility;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** Looks into an SVG before it is shown to anybody: only elements that draw, nothing that runs, nothing from elsewhere. */
final class Drawing {
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final Set<String> ELEMENTS = Set.of(
            "svg",
            "g",
            "defs",
            "title",
            "desc",
            "path",
            "rect",
            "circle",
            "ellipse",
            "line",
            "polyline",
            "polygon",
            "text",
            "tspan",
            "linearGradient",
            "radialGradient",
            "stop",
            "clipPath",
            "mask",
            "pattern",
            "marker",
            "symbol",
            "use");

    private Drawing() {}

    static boolean isHarmless(byte[] body) {
        var factory = XMLInputFactory.newInstance();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        try {
            XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(body));
            int elements = 0;
            while (reader.hasNext()) {
                int event = reader.next();
                if (event == XMLStreamConstants.DTD || event == XMLStreamConstants.PROCESSING_INSTRUCTION) {
                    return false;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    boolean root = elements++ == 0;
                    if (root && !reader.getLocalName().equals("svg") || !draws(reader)) {
                        return false;
                    }
                }
            }
            return elements > 0;
        } catch (XMLStreamException notXml) {
            return false;
        }
    }

    private static boolean draws(XMLStreamReader reader) {
        if (!SVG.equals(reader.getNamespaceURI()) || !ELEMENTS.contains(reader.getLocalName())) {
            return false;
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            String name = reader.getAttributeLocalName(i).toLowerCase(Locale.ROOT);
            String value = reader.getAttributeValue(i).toLowerCase(Locale.ROOT);
            boolean leadsOut = name.equals("href") && !value.startsWith("#")
                    || value.contains("url(") && !value.replace(" ", "").contains("url(#")
                    || value.contains("javascript:")
                    || value.contains("@import");
            if (name.startsWith("on") || leadsOut) {
                return false;
            }
        }
        return true;
    }
}
