package fr.crig.avis.request;

import java.io.ByteArrayInputStream;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/** The types that the parts of an OOXML document have (ECMA-376, part 2, 7.2.3.2), in whatever form of XML they are written. */
final class ContentTypes {

    private static final XMLInputFactory FACTORY = factory();

    private ContentTypes() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        // A stranger's file fetches nothing and defines nothing.
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @return in small letters: types know no others; as far as the XML is sound */
    static Set<String> named(byte[] xml) {
        Set<String> types = new HashSet<>();
        try {
            XMLStreamReader reader = FACTORY.createXMLStreamReader(new ByteArrayInputStream(xml));
            while (reader.hasNext()) {
                if (reader.next() == XMLStreamReader.START_ELEMENT) {
                    String type = reader.getAttributeValue(null, "ContentType");
                    if (type != null) {
                        types.add(type.replaceAll("\\s", "").toLowerCase(Locale.ROOT));
                    }
                }
            }
            reader.close();
        } catch (XMLStreamException notSound) {
            return types;
        }
        return types;
    }
}
