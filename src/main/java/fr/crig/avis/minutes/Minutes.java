package fr.crig.avis.minutes;

import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.storage.StoredFile;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * The minutes of one meeting (relevé de décisions). The facts come from what was recorded and are edited by nobody; the words
 * around them are kept in versions. Once approved nothing of it changes: there is no verb for it.
 */
@Table("minutes")
public class Minutes {

    @Id
    private Long id;

    @Version
    private Integer version;

    private long meeting;
    private MinutesState state;
    private MinutesRecord facts;
    private int textNumber;
    private Integer sentNumber;
    private Instant sentAt;
    private Long sentFile;
    private Instant remarksTerm;
    private Instant approvedAt;
    private Boolean tacit;
    private Long finalFile;
    private String sha256;

    static Minutes draft(long meeting, MinutesRecord facts) {
        var minutes = new Minutes();
        minutes.meeting = meeting;
        minutes.state = MinutesState.DRAFT;
        minutes.facts = facts;
        return minutes;
    }

    /** @throws ChangedMeanwhile if the form was made from another version than the last */
    void ensureUnchangedSince(int seenVersion) {
        if (version() != seenVersion) {
            throw new ChangedMeanwhile(meeting);
        }
    }

    void ensureEditable() {
        if (!state.isEditable()) {
            throw Refusal.because("refusal.minutes.frozen");
        }
    }

    /** @return the number of the new version of its words */
    int rewrite() {
        ensureEditable();
        return ++textNumber;
    }

    /** With the numbers of the avis that were recorded since; nothing else of the facts may differ. */
    void complete(MinutesRecord completed) {
        ensureIn(MinutesState.DRAFT);
        facts = completed;
    }

    /** @param term until when signatories may remark */
    void send(StoredFile document, Instant now, Instant term) {
        ensureIn(MinutesState.DRAFT);
        state = MinutesState.REMARKS;
        sentNumber = textNumber;
        sentAt = now;
        sentFile = document.id();
        remarksTerm = term;
    }

    /** @throws Refusal once the term has passed, whether the process has noticed it or not */
    void ensureOpenToRemarks(Instant now) {
        if (!isOpenToRemarks(now)) {
            throw Refusal.of("words", "refusal.minutes.tooLate");
        }
    }

    public boolean isOpenToRemarks(Instant now) {
        return state.isOpenToRemarks(remarksTerm, now);
    }

    /** Without any remark it is approved tacitly. */
    void closeRemarks(boolean any) {
        ensureIn(MinutesState.REMARKS);
        tacit = !any;
        state = any ? MinutesState.ANSWERING : MinutesState.TO_APPROVE;
    }

    void answered() {
        ensureIn(MinutesState.ANSWERING);
        state = MinutesState.TO_APPROVE;
    }

    void approve(StoredFile document, Instant now) {
        ensureIn(MinutesState.TO_APPROVE);
        state = MinutesState.APPROVED;
        approvedAt = now;
        finalFile = document.id();
        sha256 = document.sha256();
    }

    private void ensureIn(MinutesState expected) {
        if (state != expected) {
            throw new ChangedMeanwhile(meeting);
        }
    }

    Long id() {
        return id;
    }

    public int version() {
        return version == null ? 0 : version;
    }

    public long meeting() {
        return meeting;
    }

    public MinutesState state() {
        return state;
    }

    public MinutesRecord facts() {
        return facts;
    }

    /** Of the last version of its words. */
    public int textNumber() {
        return textNumber;
    }

    /** Of the version that was sent; null before. */
    public Integer sentNumber() {
        return sentNumber;
    }

    public boolean isSent() {
        return sentNumber != null;
    }

    public Instant sentAt() {
        return sentAt;
    }

    Long sentFile() {
        return sentFile;
    }

    public Instant remarksTerm() {
        return remarksTerm;
    }

    public Instant approvedAt() {
        return approvedAt;
    }

    public boolean isApproved() {
        return state == MinutesState.APPROVED;
    }

    /** Nobody had remarked. */
    public boolean isTacit() {
        return Boolean.TRUE.equals(tacit);
    }

    Long finalFile() {
        return finalFile;
    }

    /** Of the approved document, in lower-case hexadecimal; null before. */
    public String sha256() {
        return sha256;
    }
}
