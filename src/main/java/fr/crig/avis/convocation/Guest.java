package fr.crig.avis.convocation;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import java.time.Instant;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Somebody who is invited to a meeting and has no voice there: it counts in no quorum, has no account, and is told nothing that
 * only members may read.
 */
@Table("meeting_guest")
public class Guest {

    @Id
    private Long id;

    @Version
    private Integer version;

    private long meeting;
    private String name;
    private String body;
    private String email;
    private Integer sequenceNumber;
    private Long document;
    private boolean attended;
    private String addedBy;
    private Instant addedAt;
    private Instant withdrawnAt;

    /** Who is invited, read and found right. @param body that it comes from; null if nobody said */
    record Named(String name, String body, String email) {}

    /** @param former the same person, whose invitation was withdrawn; null unless there is one */
    static Guest invited(long meeting, Named named, Guest former, Actor by, Instant now) {
        var guest = new Guest();
        guest.meeting = meeting;
        guest.name = named.name();
        guest.body = named.body();
        guest.email = named.email();
        // Its calendar keeps the greatest number of the entry: it goes on where it was.
        guest.sequenceNumber = former == null ? null : former.sequenceNumber;
        guest.addedBy = by.name();
        guest.addedAt = now;
        return guest;
    }

    /** @throws ChangedMeanwhile if it is withdrawn already */
    void withdraw(Instant now) {
        if (!isInvited()) {
            throw new ChangedMeanwhile(name);
        }
        withdrawnAt = now;
    }

    /** Something leaves to it. @param agenda file that goes with it; null if none does */
    void told(Long agenda) {
        sequenceNumber = sequenceNumber == null ? 0 : sequenceNumber + 1;
        document = agenda;
    }

    void attend(boolean there) {
        attended = there;
    }

    public long id() {
        return id;
    }

    public long meeting() {
        return meeting;
    }

    public String name() {
        return name;
    }

    /** Null if nobody said. */
    public String body() {
        return body;
    }

    public String email() {
        return email;
    }

    /** Of its calendar entry: 0 for the first, then one more for each change. */
    public int sequenceNumber() {
        return sequenceNumber;
    }

    boolean wasTold() {
        return sequenceNumber != null;
    }

    /** Of the agenda that goes with what leaves to it; null if none does. */
    public Long document() {
        return document;
    }

    public boolean attended() {
        return attended;
    }

    public boolean isInvited() {
        return withdrawnAt == null;
    }
}
