package fr.crig.avis.former;

import fr.crig.avis.account.Journal;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.ParisTime;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.Desk;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.storage.Json;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.annotation.Transactional;

/**
 * Where the secretariat takes over the register of before: a file is sent, its columns are said, what would come of it is shown, then the
 * lines without error come in, in one transaction. A line that is wrong keeps no other out: it is told, and comes with the next file.
 */
@Desk
public class FormerDesk {

    private final FormerImports imports;
    private final FormerRows rows;
    private final SentSheet sheets;
    private final FileStore files;
    private final Journal journal;
    private final Clock clock;

    FormerDesk(
            FormerImports imports, FormerRows rows, SentSheet sheets, FileStore files, Journal journal, Clock clock) {
        this.imports = imports;
        this.rows = rows;
        this.sheets = sheets;
        this.files = files;
        this.journal = journal;
        this.clock = clock;
    }

    /** The last hundred. @throws NotVisible for anybody but the secretariat, as each act here */
    @Transactional(readOnly = true)
    public List<FormerImport> all(Actor actor) {
        actor.ensureSecretariat();
        return imports.findTop100ByOrderBySentAtDescIdDesc();
    }

    /**
     * @return the identifier of the import
     * @throws Refusal if it is no table
     */
    public long send(Actor actor, SentFile sent) {
        actor.ensureSecretariat();
        SentSheet.Read read = sheets.read(sent);
        // Cells, not the file: nobody is ever given it back, and no scanner has to look at it.
        byte[] cells = Json.write(read.sheet()).getBytes(StandardCharsets.UTF_8);
        long file = files.storeOwn(new ByteArrayInputStream(cells)).id();
        FormerImport kept =
                imports.save(FormerImport.sent(read.name(), read.sha256(), read.sheet(), file, actor, clock.instant()));
        journal.record(actor, "former.sent", read.name(), read.sha256());
        return kept.id();
    }

    @Transactional(readOnly = true)
    public ImportPage page(Actor actor, long id) {
        FormerImport one = find(actor, id);
        if (!one.isReadable()) {
            ColumnsForm nothing = ColumnsForm.of(one.version(), Columns.guess(List.of()), List.of());
            return new ImportPage(one, List.of(), nothing, false, null);
        }
        Sheet sheet = sheet(one);
        Columns remembered = one.columns() != null ? one.columns() : remembered(one);
        Columns proposed = remembered != null ? remembered : Columns.guess(sheet.headings());
        return new ImportPage(
                one,
                sheet.headings(),
                ColumnsForm.of(one.version(), proposed, UnknownOutcomes.in(sheet, proposed)),
                one.columns() == null && remembered != null,
                one.columns() == null ? null : trial(one, sheet));
    }

    /** Nothing comes in: what would is shown on the page from then on. */
    public void say(Actor actor, long id, ColumnsForm form) {
        FormerImport one = readable(actor, id);
        one.say(form.version, form.read(sheet(one).headings().size()));
        imports.save(one);
    }

    /**
     * @throws ChangedMeanwhile if the columns are others than the page showed, or the lines came in already, with this file or another
     * @throws Refusal if there is no line to bring
     */
    public void bring(Actor actor, long id, int version) {
        FormerImport one = readable(actor, id);
        if (one.columns() == null) {
            throw new ChangedMeanwhile(id);
        }
        Trial trial = trial(one, sheet(one));
        one.bring(version, trial, actor, clock.instant());
        if (trial.fresh().isEmpty()) {
            throw Refusal.because("refusal.formerNothing");
        }
        imports.save(one);
        try {
            rows.add(id, trial.fresh());
        } catch (DuplicateKeyException somebodyWasFirst) {
            throw new ChangedMeanwhile(id);
        }
        journal.record(
                actor,
                "former.brought",
                one.fileName(),
                "%d – %d – %d".formatted(one.brought(), one.already(), one.wrong()));
    }

    private Trial trial(FormerImport one, Sheet sheet) {
        return Trial.of(sheet, one.columns(), ParisTime.day(clock.instant()), rows::known);
    }

    private Columns remembered(FormerImport one) {
        return imports.findFirstByFingerprintAndColumnsIsNotNullOrderByIdDesc(one.fingerprint())
                .map(FormerImport::columns)
                .orElse(null);
    }

    private Sheet sheet(FormerImport one) {
        var cells = new ByteArrayOutputStream();
        files.copyTo(one.cellsFile(), cells);
        return Json.read(cells.toString(StandardCharsets.UTF_8), Sheet.class);
    }

    private FormerImport readable(Actor actor, long id) {
        FormerImport one = find(actor, id);
        if (!one.isReadable()) {
            throw new ChangedMeanwhile(id);
        }
        return one;
    }

    private FormerImport find(Actor actor, long id) {
        actor.ensureSecretariat();
        return imports.findById(id).orElseThrow(() -> new NotVisible(id));
    }
}
