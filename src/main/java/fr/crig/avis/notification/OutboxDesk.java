package fr.crig.avis.notification;

import fr.crig.avis.account.Journal;
import fr.crig.avis.page.FirstFound;
import fr.crig.avis.page.ListPage;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Role;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.data.domain.Pageable;
import org.springframework.transaction.annotation.Transactional;

/** The outbox as people see it: what left, what is kept, what never arrived and can be sent again to a mended address. */
@Desk
public class OutboxDesk {

    private final Notices notices;
    private final DeliveryBell bell;
    private final Journal journal;
    private final Clock clock;

    OutboxDesk(Notices notices, DeliveryBell bell, Journal journal, Clock clock) {
        this.notices = notices;
        this.bell = bell;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param state null for all
     * @param last of those that were shown already; null from the start
     */
    @Transactional(readOnly = true)
    public ListPage<OutboxLine> list(NoticeState state, Long last, Pageable page, Actor reader) {
        requireAny(reader, Role.ADMINISTRATOR, Role.SECRETARIAT);
        long before = last == null ? Long.MAX_VALUE : last;
        var found = new FirstFound(
                state == null
                        ? notices.findNewest(before, FirstFound.LIMIT)
                        : notices.findNewestIn(List.of(state), before, FirstFound.LIMIT),
                true);
        List<OutboxLine> lines = notices.findByIdIn(found.on(page)).stream()
                .map(notice -> line(notice, reader))
                .toList();
        return found.page(lines, line -> line.notice().id(), page);
    }

    @Transactional(readOnly = true)
    public OutboxLine read(long id, Actor reader) {
        requireAny(reader, Role.ADMINISTRATOR, Role.SECRETARIAT);
        return line(find(id), reader);
    }

    /**
     * As its recipient sees it.
     *
     * @throws NotVisible if its recipient alone may, or this reader may not
     */
    @Transactional(readOnly = true)
    public String message(long id, Actor reader) {
        OutboxLine line = read(id, reader);
        if (!line.readable() || line.notice().isConfidential()) {
            throw new NotVisible(id);
        }
        return MailStyle.on(line.notice().bodyHtml());
    }

    /** What never arrived. */
    @Transactional(readOnly = true)
    public ListPage<Notice> undelivered(Pageable page, Actor secretariat) {
        requireAny(secretariat, Role.SECRETARIAT);
        var found =
                new FirstFound(notices.findNewestIn(NoticeState.UNDELIVERED, Long.MAX_VALUE, FirstFound.LIMIT), false);
        return found.page(notices.findByIdIn(found.on(page)), Notice::id, page);
    }

    /** @throws NotVisible unless it never arrived */
    @Transactional(readOnly = true)
    public Notice readUndelivered(long id, Actor secretariat) {
        requireAny(secretariat, Role.SECRETARIAT);
        Notice notice = find(id);
        if (!notice.state().isUndelivered()) {
            throw new NotVisible(id);
        }
        return notice;
    }

    /** @param version of the notice when its address was looked at */
    public void resend(long id, int version, String address, Actor secretariat) {
        requireAny(secretariat, Role.SECRETARIAT);
        Notice notice = find(id);
        if (notice.version() != version) {
            throw new ChangedMeanwhile(id);
        }
        String former = notice.recipient();
        notice.resend(address, clock.instant());
        refuseSecondCopy(notice, former);
        notices.save(notice);
        bell.ringAfterCommit();
        journal.record(secretariat, "notice.resent", notice.reference(), former + " → " + address);
    }

    /** Whoever has this address has got the same message already. */
    private void refuseSecondCopy(Notice notice, String former) {
        boolean moved = !notice.recipient().equals(former);
        if (moved
                && notices.existsByEventAndReferenceAndRecipient(
                        notice.event(), notice.reference(), notice.recipient())) {
            throw Refusal.of("address", "refusal.notification.alreadyTold");
        }
    }

    /** The secretariat sees every request; the administrator sees what is about accounts and the service, which it looks after. */
    private static OutboxLine line(Notice notice, Actor reader) {
        boolean administrators = NoticeEvent.ofCode(notice.event()).about().isOfAdministrators();
        return new OutboxLine(notice, administrators || reader.is(Role.SECRETARIAT));
    }

    private Notice find(long id) {
        return notices.findById(id).orElseThrow(() -> new NotVisible(id));
    }

    private static void requireAny(Actor reader, Role... roles) {
        if (Stream.of(roles).noneMatch(reader::is)) {
            throw new NotVisible("outbox");
        }
    }
}
