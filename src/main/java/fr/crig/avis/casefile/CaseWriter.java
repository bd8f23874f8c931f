package fr.crig.avis.casefile;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.avis.Avis;
import fr.crig.avis.avis.AvisReader;
import fr.crig.avis.briefing.BookPiece;
import fr.crig.avis.briefing.Sheet;
import fr.crig.avis.briefing.SheetReader;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.Deliberated;
import fr.crig.avis.deliberation.DeliberationLookup;
import fr.crig.avis.document.PdfPrinter;
import fr.crig.avis.minutes.MinutesReader;
import fr.crig.avis.page.Csv;
import fr.crig.avis.page.Formats;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.ScanState;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Writes what one reader may read of a request: the dossier and its opinions as a document, the avis with their records, the minutes,
 * the pieces, the journal as its page shows it. It leaves file by file and in no transaction: whoever reads slowly keeps no connection from the others.
 */
@Component
class CaseWriter {

    private final SheetReader sheets;
    private final AvisReader avis;
    private final DeliberationLookup deliberations;
    private final MinutesReader minutes;
    private final Journal journal;
    private final FileStore files;
    private final PdfPrinter printer;
    private final Committee committee;
    private final Formats formats;
    private final MessageSource messages;
    private final Clock clock;

    CaseWriter(
            SheetReader sheets,
            AvisReader avis,
            DeliberationLookup deliberations,
            MinutesReader minutes,
            Journal journal,
            FileStore files,
            PdfPrinter printer,
            Committee committee,
            Formats formats,
            MessageSource messages,
            Clock clock) {
        this.sheets = sheets;
        this.avis = avis;
        this.deliberations = deliberations;
        this.minutes = minutes;
        this.journal = journal;
        this.files = files;
        this.printer = printer;
        this.committee = committee;
        this.formats = formats;
        this.messages = messages;
        this.clock = clock;
    }

    /** @param visible a request that this reader may see */
    void write(Actor reader, FundingRequest visible, OutputStream target) throws IOException {
        Sheet sheet = sheets.of(reader, visible);
        Map<Long, ScanState> withheld =
                files.withheld(sheet.pieces().stream().map(BookPiece::fileId).toList());
        try (var zip = new ManifestedZip(target)) {
            zip.add("dossier.pdf", dossier(reader, sheet, withheld));
            for (Avis recorded : avis.all(visible.reference())) {
                zip.add("avis/" + recorded.number() + ".pdf", avis.document(recorded));
                zip.add("avis/" + recorded.number() + ".json", recorded.json().getBytes(StandardCharsets.UTF_8));
            }
            Optional<byte[]> record = minutes(reader, visible);
            if (record.isPresent()) {
                zip.add("releve-de-decisions.pdf", record.get());
            }
            addPieces(zip, sheet.pieces(), withheld);
            zip.add("journal.csv", journal -> writeJournal(visible, journal));
        }
    }

    private byte[] dossier(Actor reader, Sheet sheet, Map<Long, ScanState> withheld) {
        return printer.print(
                "casefile/dossier",
                Map.of(
                        "sheet", sheet,
                        "request", sheet.request(),
                        "texts", sheet.texts(),
                        "withheld", withheld,
                        "committee", committee,
                        "reader", reader,
                        "now", clock.instant()));
    }

    private Optional<byte[]> minutes(Actor reader, FundingRequest visible) {
        return deliberations
                .findDecided(visible.reference())
                .map(Deliberated::meeting)
                .flatMap(meeting -> minutes(reader, meeting));
    }

    private Optional<byte[]> minutes(Actor reader, long meeting) {
        try {
            return Optional.of(minutes.document(reader, meeting));
        } catch (NotVisible notYet) {
            return Optional.empty();
        }
    }

    /** Two may bear the same name: the number keeps them apart, and is that of the list in the document. */
    private void addPieces(ManifestedZip zip, List<BookPiece> pieces, Map<Long, ScanState> withheld)
            throws IOException {
        for (int rank = 0; rank < pieces.size(); rank++) {
            BookPiece piece = pieces.get(rank);
            if (!withheld.containsKey(piece.fileId())) {
                zip.add(
                        "pieces/%02d-%s".formatted(rank + 1, piece.fileName().replaceAll("[/\\\\]", "-")),
                        target -> files.copyTo(piece.fileId(), target));
            }
        }
    }

    private void writeJournal(FundingRequest visible, OutputStream target) throws IOException {
        Writer writer = new OutputStreamWriter(target, StandardCharsets.UTF_8);
        Csv csv = new Csv(
                writer,
                List.of(
                        message("casefile.journal.at"),
                        message("casefile.journal.who"),
                        message("casefile.journal.onBehalfOf"),
                        message("casefile.journal.act"),
                        message("casefile.journal.detail")));
        for (JournalEntry line : journal.of(visible.reference().value())) {
            csv.row(Arrays.asList(
                    formats.dateTime(line.at()),
                    line.actorName(),
                    line.onBehalfOf(),
                    message(line.messageKey(), line.detail()),
                    line.detail()));
        }
        csv.end();
        writer.flush();
    }

    private String message(String key, Object... arguments) {
        return messages.getMessage(key, arguments, Locale.FRENCH);
    }
}
