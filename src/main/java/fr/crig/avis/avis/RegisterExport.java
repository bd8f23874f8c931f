package fr.crig.avis.avis;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.Csv;
import fr.crig.avis.page.Xlsx;
import fr.crig.avis.request.PerimeterShapes;
import fr.crig.avis.shared.Actor;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The register as a file, as it is narrowed and sorted on the page: a table for a spreadsheet, or the perimeters for a map. */
@Component
class RegisterExport {

    private final RegisterFiles lines;
    private final PerimeterShapes shapes;
    private final Committee committee;
    private final MessageSource messages;
    private final JsonFactory json = new JsonFactory();

    RegisterExport(RegisterFiles lines, PerimeterShapes shapes, Committee committee, MessageSource messages) {
        this.lines = lines;
        this.shapes = shapes;
        this.committee = committee;
        this.messages = messages;
    }

    void write(Actor reader, AvisSearch search, RegisterFormat format, OutputStream target) throws IOException {
        switch (format) {
            case CSV -> csv(reader, search, target);
            case XLSX -> xlsx(reader, search, target);
            case GEOJSON -> geoJson(reader, search, target);
        }
    }

    private void csv(Actor reader, AvisSearch search, OutputStream target) throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        Csv csv = new Csv(writer, headings());
        lines.each(
                reader,
                search.filter(),
                search.order(),
                avis -> csv.row(cells(avis).stream().map(RegisterExport::inCsv).toList()));
        csv.end();
    }

    private void xlsx(Actor reader, AvisSearch search, OutputStream target) throws IOException {
        Xlsx xlsx = new Xlsx(target, message("avis.export.sheet"), headings());
        lines.each(reader, search.filter(), search.order(), avis -> xlsx.row(cells(avis)));
        xlsx.end();
    }

    /** RFC 7946. An avis without a perimeter that was sent as GeoJSON has no geometry; one of before was of no request, and has none. */
    private void geoJson(Actor reader, AvisSearch search, OutputStream target) throws IOException {
        try (JsonGenerator features = json.createGenerator(target)) {
            features.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            features.writeStartObject();
            features.writeStringField("type", "FeatureCollection");
            features.writeArrayFieldStart("features");
            lines.each(reader, search.filter(), search.order(), avis -> feature(avis, features));
            features.writeEndArray();
            features.writeEndObject();
        }
    }

    private void feature(ExportedAvis avis, JsonGenerator features) throws IOException {
        features.writeStartObject();
        features.writeStringField("type", "Feature");
        features.writeFieldName("geometry");
        if (avis.entry().former() == null) {
            shapes.writeGeometry(avis.entry().reference(), features);
        } else {
            features.writeNull();
        }
        features.writeObjectFieldStart("properties");
        List<String> headings = headings();
        List<?> cells = cells(avis);
        for (int column = 0; column < cells.size(); column++) {
            features.writeFieldName(headings.get(column));
            property(cells.get(column), features);
        }
        features.writeEndObject();
        features.writeEndObject();
    }

    private static void property(Object value, JsonGenerator features) throws IOException {
        if (value instanceof BigDecimal amount) {
            features.writeNumber(amount);
        } else if (value == null) {
            features.writeNull();
        } else {
            features.writeString(value.toString());
        }
    }

    private List<String> headings() {
        return Stream.of(
                        "avis.register.number",
                        "avis.export.reference",
                        "avis.register.date",
                        "avis.register.object",
                        "avis.register.applicant",
                        "avis.register.funder",
                        "avis.register.scheme",
                        "request.list.theme",
                        "avis.register.territory",
                        "avis.register.receiving",
                        "avis.register.asked",
                        "avis.register.outcome",
                        "avis.register.followUp",
                        "avis.export.granted",
                        "avis.export.openReserves",
                        "avis.export.replaces",
                        "avis.export.replacedBy",
                        "avis.export.former")
                .map(this::message)
                .toList();
    }

    /** Texts, days and amounts; null for what is not known. */
    private List<?> cells(ExportedAvis avis) {
        AvisEntry entry = avis.entry();
        return entry.former() == null ? ours(entry, avis) : former(entry.former());
    }

    private List<?> ours(AvisEntry entry, ExportedAvis avis) {
        return Arrays.asList(
                entry.number(),
                entry.reference().value(),
                entry.deliberatedOn(),
                entry.title(),
                entry.applicant(),
                avis.funder(),
                avis.scheme() == null ? null : message("scheme." + avis.scheme()),
                avis.theme() == null ? null : message("theme." + avis.theme()),
                territory(avis.territory()),
                committee.shortName(entry.receivingSignatory()),
                entry.amountAsked(),
                message("avis.outcome." + entry.outcome()),
                message(
                        RegisterFilter.AWAITED.equals(entry.followUp())
                                ? "avis.register.followUp.AWAITED"
                                : "followUp.result." + entry.followUp()),
                avis.granted(),
                message(entry.openReserves() ? "avis.export.yes" : "avis.export.no"),
                entry.replaces(),
                entry.replacedBy(),
                message("avis.export.no"));
    }

    /** In the words of its line; what it does not say is left empty. */
    private List<?> former(FormerAvis avis) {
        return Arrays.asList(
                avis.number(),
                null,
                avis.day(),
                avis.subject(),
                avis.applicant(),
                avis.funder(),
                null,
                avis.theme(),
                avis.departments(),
                avis.receiving(),
                avis.asked(),
                message("avis.outcome." + avis.outcome()),
                avis.followUp(),
                avis.granted(),
                null,
                null,
                null,
                message("avis.export.yes"));
    }

    private String territory(List<String> codes) {
        return String.join(
                ", ",
                codes.stream()
                        .map(code -> messages.getMessage("department." + code, null, code, Locale.FRENCH))
                        .toList());
    }

    /** Amounts with the comma by which a French spreadsheet knows a number, days as each sorts them. */
    private static String inCsv(Object value) {
        return value instanceof BigDecimal amount
                ? amount.toPlainString().replace('.', ',')
                : value == null ? null : value.toString();
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }
}
