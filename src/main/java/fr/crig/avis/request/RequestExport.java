package fr.crig.avis.request;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.Csv;
import fr.crig.avis.page.Formats;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ParisTime;
import java.io.IOException;
import java.io.Writer;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The list as a file: the same rows as on the page, by the same condition, some hundreds at once and however many there are. */
@Component
class RequestExport {

    private static final int AT_ONCE = 500;

    private final RequestRows rows;
    private final AwaitedWords awaited;
    private final Committee committee;
    private final Formats formats;
    private final MessageSource messages;

    RequestExport(
            RequestRows rows, AwaitedWords awaited, Committee committee, Formats formats, MessageSource messages) {
        this.rows = rows;
        this.awaited = awaited;
        this.committee = committee;
        this.formats = formats;
        this.messages = messages;
    }

    void write(Actor reader, RequestFilter filter, RequestOrder order, Writer target) throws IOException {
        Csv csv = new Csv(target, headings());
        List<Long> found = rows.ids(reader, filter, order);
        for (int start = 0; start < found.size(); start += AT_ONCE) {
            for (RequestRow row : rows.rows(found.subList(start, Math.min(start + AT_ONCE, found.size())))) {
                csv.row(cells(row));
            }
        }
        csv.end();
    }

    private List<String> headings() {
        return Stream.of(
                        "request.list.reference",
                        "request.export.submitted",
                        "request.export.title",
                        "request.list.applicant",
                        "request.export.siret",
                        "request.export.rna",
                        "request.list.theme",
                        "request.list.department",
                        "request.list.receiving",
                        "request.list.state",
                        "request.list.due",
                        "request.list.awaited")
                .map(this::message)
                .toList();
    }

    private List<String> cells(RequestRow row) {
        return Arrays.asList(
                row.reference() == null ? null : row.reference().value(),
                day(row.submittedAt()),
                row.title(),
                row.applicantName(),
                formats.siret(row.applicantSiret()),
                row.applicantRna(),
                row.theme() == null ? null : message("theme." + row.theme()),
                departments(row.departments()),
                committee.shortName(row.receivingSignatory()),
                message("request.state." + row.state()),
                day(row.due()),
                awaited.of(row));
    }

    private String departments(List<String> codes) {
        return codes.stream()
                .map(code -> messages.getMessage("department." + code, null, code, Locale.FRENCH))
                .collect(Collectors.joining(", "));
    }

    /** As every spreadsheet sorts days. */
    private static String day(Instant instant) {
        return instant == null ? null : ParisTime.day(instant).toString();
    }

    private String message(String key) {
        return messages.getMessage(key, null, Locale.FRENCH);
    }
}
