package fr.crig.avis.request;

import com.ctc.wstx.api.WstxInputProperties;
import com.ctc.wstx.stax.WstxInputFactory;
import java.io.InputStream;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * What in a part of a document asks another program for something while it is opened (DDE), or is a program itself. In Word it is a
 * field, whose instruction may be cut into pieces (ECMA-376, part 1, 17.16); in Excel a link (18.14); in OpenDocument a source
 * (part 3, 14.6) or a formula.
 */
final class ActiveXml {

    private static final Set<String> LINKS =
            Set.of("ddeLink", "dde-source", "dde-connection", "dde-connection-decl", "dde-link");
    private static final Pattern FIELD =
            Pattern.compile("\\s*DDE(?:AUTO)?\\b.*", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern BLANKS = Pattern.compile("^\\s+");
    private static final Pattern FORMULA = Pattern.compile("\\bDDE\\s*\\(", Pattern.CASE_INSENSITIVE);

    /** Word keeps drawings in them. */
    private static final int LONGEST_ATTRIBUTE = 8 * 1024 * 1024;

    private static final int LONGEST_BEGINNING = 100;
    private static final XMLInputFactory PARSERS = parsers();

    private final StringBuilder instruction = new StringBuilder();
    private boolean instructing;

    private ActiveXml() {}

    private static XMLInputFactory parsers() {
        var factory = new WstxInputFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(WstxInputProperties.P_MAX_ATTRIBUTE_SIZE, LONGEST_ATTRIBUTE);
        return factory;
    }

    /** @return a word of {@link OfficeFormats}; null for nothing, and for what is no XML from where it is none */
    static String flawOf(InputStream part) {
        var reading = new ActiveXml();
        try {
            XMLStreamReader reader = PARSERS.createXMLStreamReader(part);
            while (reader.hasNext()) {
                String flaw = reading.flawAt(reader, reader.next());
                if (flaw != null) {
                    return flaw;
                }
            }
        } catch (XMLStreamException notXml) {
            // A picture, most often.
            if (String.valueOf(notXml.getMessage()).contains("size limit")) {
                return OfficeFormats.INFLATES;
            }
        }
        return reading.endOfInstruction();
    }

    private String flawAt(XMLStreamReader reader, int event) {
        if (event == XMLStreamConstants.START_ELEMENT) {
            return flawOfElement(reader);
        }
        if (event == XMLStreamConstants.END_ELEMENT) {
            instructing = false;
        } else if (instructing && event == XMLStreamConstants.CHARACTERS) {
            remember(reader.getText());
        }
        return null;
    }

    private String flawOfElement(XMLStreamReader reader) {
        String name = reader.getLocalName();
        instructing = name.equals("instrText");
        if (LINKS.contains(name) || isFormula(reader) || isSimpleField(reader)) {
            return OfficeFormats.LINKED;
        }
        if (name.equals("source-code")) {
            return OfficeFormats.MACROS;
        }
        return name.equals("fldChar") ? endOfInstruction() : null;
    }

    private static boolean isFormula(XMLStreamReader reader) {
        String formula = reader.getAttributeValue(null, "formula");
        return formula != null && FORMULA.matcher(formula).find();
    }

    private static boolean isSimpleField(XMLStreamReader reader) {
        String instr = reader.getLocalName().equals("fldSimple") ? reader.getAttributeValue(null, "instr") : null;
        return instr != null && FIELD.matcher(instr).matches();
    }

    /** Its first word is enough. */
    private void remember(String text) {
        String more = instruction.isEmpty() ? BLANKS.matcher(text).replaceFirst("") : text;
        instruction.append(more, 0, Math.min(more.length(), Math.max(0, LONGEST_BEGINNING - instruction.length())));
    }

    private String endOfInstruction() {
        boolean dde = FIELD.matcher(instruction).matches();
        instruction.setLength(0);
        return dde ? OfficeFormats.LINKED : null;
    }
}
