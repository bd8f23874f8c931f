package fr.crig.avis.former;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/** A file of the register of before, from the moment that it was sent; its lines come in once. */
@Table("former_import")
public class FormerImport {

    @Id
    private Long id;

    @Version
    private Integer version;

    private String fileName;
    private String sha256;
    private int lineCount;
    private String fingerprint;
    private Columns columns;
    private Long cellsFile;
    private Instant sentAt;
    private String sentBy;
    private Instant broughtAt;
    private String broughtBy;
    private int brought;
    private int already;
    private int wrong;
    private Instant takenBackAt;
    private String takenBackBy;
    private String takeBackReason;

    /** @param cells the stored file that holds the sheet */
    static FormerImport sent(String fileName, String sha256, Sheet sheet, long cells, Actor by, Instant now) {
        var sent = new FormerImport();
        sent.fileName = fileName;
        sent.sha256 = sha256;
        sent.lineCount = sheet.lines().size();
        sent.fingerprint = sheet.fingerprint();
        sent.cellsFile = cells;
        sent.sentAt = now;
        sent.sentBy = by.name();
        return sent;
    }

    /** @throws ChangedMeanwhile if the form was made from another version than the last, or its lines are in the register already */
    void say(int seenVersion, Columns said) {
        ensureSeen(seenVersion);
        said.check();
        columns = said;
    }

    /** @throws ChangedMeanwhile if somebody said other columns since, or took it over */
    void bring(int seenVersion, Trial trial, Actor by, Instant now) {
        ensureSeen(seenVersion);
        broughtAt = now;
        broughtBy = by.name();
        brought = trial.fresh().size();
        already = trial.already();
        wrong = trial.wrong();
    }

    /** @throws Refusal if its lines left the register before, or never came */
    void takeBack(String reason, Actor by, Instant now) {
        if (!isInRegister()) {
            throw Refusal.because("refusal.formerNothingToTakeBack");
        }
        takenBackAt = now;
        takenBackBy = by.name();
        takeBackReason = reason;
    }

    private void ensureSeen(int seenVersion) {
        if (seenVersion != version || isBrought()) {
            throw new ChangedMeanwhile(fileName);
        }
    }

    public boolean isBrought() {
        return broughtAt != null;
    }

    /** It was brought, and was not taken back. */
    public boolean isInRegister() {
        return isBrought() && takenBackAt == null;
    }

    /** What was read of the file is still there. */
    public boolean isReadable() {
        return cellsFile != null;
    }

    void forgetCells() {
        cellsFile = null;
    }

    public long id() {
        return id;
    }

    public int version() {
        return version;
    }

    public String fileName() {
        return fileName;
    }

    /** In lower-case hexadecimal. */
    public String sha256() {
        return sha256;
    }

    public int lineCount() {
        return lineCount;
    }

    String fingerprint() {
        return fingerprint;
    }

    /** Null until somebody said them. */
    Columns columns() {
        return columns;
    }

    Long cellsFile() {
        return cellsFile;
    }

    public Instant sentAt() {
        return sentAt;
    }

    public String sentBy() {
        return sentBy;
    }

    /** Null until its lines are in the register. */
    public Instant broughtAt() {
        return broughtAt;
    }

    public String broughtBy() {
        return broughtBy;
    }

    public int brought() {
        return brought;
    }

    public int already() {
        return already;
    }

    public int wrong() {
        return wrong;
    }

    /** Null unless its lines left the register again. */
    public Instant takenBackAt() {
        return takenBackAt;
    }

    public String takenBackBy() {
        return takenBackBy;
    }

    public String takeBackReason() {
        return takeBackReason;
    }
}
