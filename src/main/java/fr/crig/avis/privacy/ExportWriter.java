package fr.crig.avis.privacy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import fr.crig.avis.page.Csv;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * All that is kept of a person, as one ZIP: each table as JSON for machines and as a table for spreadsheets, the list of the files it
 * gave, and a page that says what is what. It leaves table by table, and in no transaction: whoever reads slowly keeps no
 * connection from the others.
 */
@Component
class ExportWriter {

    private static final String PAGE = "lisez-moi.html";
    private static final Set<String> WITH_FILES = Set.of("attachment", "item_document", "opinion");
    private static final List<String> OF_A_FILE = List.of(
            "file_name",
            "piece_file_name",
            "media_type",
            "piece_media_type",
            "size_bytes",
            "piece_size_bytes",
            "added_at",
            "given_at",
            "reference",
            "kind");

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final TextColumns columns;
    private final PersonalRows rows;
    private final Eraser eraser;
    private final TableNames names;
    private final ITemplateEngine templates;

    ExportWriter(TextColumns columns, PersonalRows rows, Eraser eraser, TableNames names, ITemplateEngine templates) {
        this.columns = columns;
        this.rows = rows;
        this.eraser = eraser;
        this.names = names;
        this.templates = templates;
    }

    /** @param own it is for the person itself: with what it said, and what it was told */
    void write(Person person, boolean own, OutputStream target) throws IOException {
        Needles needles = eraser.needles(person);
        Map<String, Integer> counts = new LinkedHashMap<>();
        try (ZipOutputStream zip = new ZipOutputStream(target, StandardCharsets.UTF_8)) {
            Files files = new Files(zip);
            for (List<TextColumn> ofTable : columns.byTable().values()) {
                String table = ofTable.get(0).plainTable();
                List<Map<String, Object>> found = rows.of(ofTable, needles, own);
                if (!found.isEmpty()) {
                    counts.put(table, found.size());
                    files.json(table, found);
                    files.table("donnees/" + table, found, names(found));
                    if (own && WITH_FILES.contains(table)) {
                        files.keep(found);
                    }
                }
            }
            files.list();
            files.page(page(person, own, counts));
        }
    }

    private String page(Person person, boolean own, Map<String, Integer> counts) {
        Context context = new Context(Locale.FRENCH);
        context.setVariable("person", person);
        context.setVariable("names", names);
        context.setVariable("own", own);
        context.setVariable("counts", counts);
        return templates.process("privacy/export", context);
    }

    private static List<String> names(List<Map<String, Object>> found) {
        Set<String> names = new LinkedHashSet<>();
        found.forEach(row -> names.addAll(row.keySet()));
        return List.copyOf(names);
    }

    /** The files of the ZIP, one after the other. */
    private static final class Files {

        private final ZipOutputStream zip;
        private final List<Map<String, Object>> given = new ArrayList<>();

        private Files(ZipOutputStream zip) {
            this.zip = zip;
        }

        private void json(String table, List<Map<String, Object>> found) throws IOException {
            zip.putNextEntry(new ZipEntry("donnees/" + table + ".json"));
            zip.write(JSON.writerWithDefaultPrettyPrinter().writeValueAsBytes(found));
            zip.closeEntry();
        }

        private void table(String name, List<Map<String, Object>> found, List<String> headings) throws IOException {
            zip.putNextEntry(new ZipEntry(name + ".csv"));
            Writer writer = new OutputStreamWriter(zip, StandardCharsets.UTF_8);
            Csv csv = new Csv(writer, headings);
            for (Map<String, Object> row : found) {
                csv.row(headings.stream()
                        .map(heading -> row.getOrDefault(heading, "").toString())
                        .toList());
            }
            csv.end();
            writer.flush();
            zip.closeEntry();
        }

        private void keep(List<Map<String, Object>> found) {
            found.stream()
                    .filter(row -> row.get("file_name") != null || row.get("piece_file_name") != null)
                    .forEach(given::add);
        }

        /** The files that the person gave: they are those of the requests, and stay with them. */
        private void list() throws IOException {
            if (!given.isEmpty()) {
                table("pieces", given, OF_A_FILE);
            }
        }

        private void page(String html) throws IOException {
            zip.putNextEntry(new ZipEntry(PAGE));
            zip.write(html.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
    }
}
