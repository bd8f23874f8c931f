package fr.crig.avis.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A workbook by the names of ECMA-376, read by the JDK's ZIP and XML: without the library that wrote it or its sister. */
public final class ForeignWorkbook {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String RELATIONS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships";

    private ForeignWorkbook() {}

    public static Map<String, Document> parts(byte[] workbook) throws Exception {
        Path file = Files.createTempFile("workbook", ".xlsx");
        try {
            Files.write(file, workbook);
            return parts(file);
        } finally {
            Files.delete(file);
        }
    }

    public static Map<String, Document> parts(Path workbook) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Map<String, Document> parts = new HashMap<>();
        try (ZipFile zip = new ZipFile(workbook.toFile())) {
            for (ZipEntry entry : Collections.list(zip.entries())) {
                try (InputStream part = zip.getInputStream(entry)) {
                    parts.put(entry.getName(), factory.newDocumentBuilder().parse(part));
                }
            }
        }
        return parts;
    }

    /** As a spreadsheet finds it: the workbook names it, its relations say where it is. */
    public static Document sheetNamed(Map<String, Document> parts, String name) {
        String relation = null;
        for (Element sheet : elements(parts.get("xl/workbook.xml"), MAIN, "sheet")) {
            if (sheet.getAttribute("name").equals(name)) {
                relation = sheet.getAttributeNS(RELATIONS, "id");
            }
        }
        for (Element target : elements(parts.get("xl/_rels/workbook.xml.rels"), PACKAGE, "Relationship")) {
            if (target.getAttribute("Id").equals(relation)) {
                return parts.get("xl/" + target.getAttribute("Target").replaceFirst("^/xl/", ""));
            }
        }
        throw new AssertionError("No sheet " + name);
    }

    private static List<Element> elements(Document document, String namespace, String name) {
        var nodes = document.getElementsByTagNameNS(namespace, name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    public static Element cell(Document sheet, String place) {
        return elements(sheet, MAIN, "c").stream()
                .filter(cell -> cell.getAttribute("r").equals(place))
                .findFirst()
                .orElseThrow();
    }

    public static String typeAndText(Document sheet, String place) {
        Element cell = cell(sheet, place);
        return cell.getAttribute("t") + " " + cell.getTextContent();
    }

    public static BigDecimal number(Document sheet, String place) {
        Element cell = cell(sheet, place);
        assertThat(cell.getAttribute("t")).isIn("", "n");
        return new BigDecimal(cell.getTextContent());
    }

    public static String format(Map<String, Document> parts, Element cell) {
        Document styles = parts.get("xl/styles.xml");
        Element formats = elements(styles, MAIN, "cellXfs").get(0);
        Element style =
                (Element) formats.getElementsByTagNameNS(MAIN, "xf").item(Integer.parseInt(cell.getAttribute("s")));
        return elements(styles, MAIN, "numFmt").stream()
                .filter(format -> format.getAttribute("numFmtId").equals(style.getAttribute("numFmtId")))
                .map(format -> format.getAttribute("formatCode"))
                .findFirst()
                .orElseThrow();
    }

    /** The texts of a row, in the order of its cells. */
    public static List<String> texts(Document sheet, int row) {
        Element found = (Element) sheet.getElementsByTagNameNS(MAIN, "row").item(row);
        return IntStream.range(0, found.getChildNodes().getLength())
                .mapToObj(cell -> found.getChildNodes().item(cell).getTextContent())
                .toList();
    }
}
