package io.handoff.models;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;

/** What an XML document says, without how it is laid out: one line per element with its place, attributes and text. */
final class XmlContent {

    private final List<String> lines = new ArrayList<>();

    private XmlContent() {}

    static List<String> of(String xml) {
        try {
            var factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            var content = new XmlContent();
            content.add(
                    "",
                    factory.newDocumentBuilder()
                            .parse(new InputSource(new StringReader(xml)))
                            .getDocumentElement());
            return content.lines;
        } catch (Exception e) {
            throw new IllegalArgumentException("no XML", e);
        }
    }

    private void add(String place, Element element) {
        var here = place + "/" + element.getLocalName() + id(element);
        var text = new StringBuilder();
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element nested) {
                add(here, nested);
            } else if (child.getNodeType() == Node.TEXT_NODE || child.getNodeType() == Node.CDATA_SECTION_NODE) {
                text.append(child.getNodeValue());
            }
        }
        lines.add(here + attributes(element) + " " + text.toString().strip());
    }

    private static String id(Element element) {
        return element.hasAttribute("id") ? "#" + element.getAttribute("id") : "";
    }

    private static TreeMap<String, String> attributes(Element element) {
        var sorted = new TreeMap<String, String>();
        var attributes = element.getAttributes();
        for (int i = 0; i < attributes.getLength(); i++) {
            var attribute = attributes.item(i);
            if (!"http://www.w3.org/2000/xmlns/".equals(attribute.getNamespaceURI())) {
                sorted.put(attribute.getNamespaceURI() + " " + attribute.getLocalName(), attribute.getNodeValue());
            }
        }
        return sorted;
    }
}
