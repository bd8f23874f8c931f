package fr.crig.avis.session;

import fr.crig.avis.circulation.Answer;
import fr.crig.avis.circulation.OpinionReader;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.deliberation.Decision;
import fr.crig.avis.deliberation.ItemEnd;
import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.deliberation.ItemSecretary;
import fr.crig.avis.deliberation.MeetingDeliberations;
import fr.crig.avis.deliberation.Seat;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.RecordedAvis;
import fr.crig.avis.page.Typed;
import fr.crig.avis.request.FundingRequest;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Reads one item of a session for somebody. Drafts are for its secretary alone; what was decided is seen as opinions are. */
@Component
class PointPages {

    private final SessionItems items;
    private final SessionAccess access;
    private final PointEnds ends;
    private final FirstItem first;
    private final Standing standing;
    private final MeetingDeliberations deliberations;
    private final OpinionReader opinions;
    private final RequestReader requests;
    private final ItemSecretary secretaries;
    private final RecordedAvis register;
    private final Committee committee;

    PointPages(
            SessionItems items,
            SessionAccess access,
            PointEnds ends,
            FirstItem first,
            Standing standing,
            MeetingDeliberations deliberations,
            OpinionReader opinions,
            RequestReader requests,
            ItemSecretary secretaries,
            RecordedAvis register,
            Committee committee) {
        this.items = items;
        this.access = access;
        this.ends = ends;
        this.first = first;
        this.standing = standing;
        this.deliberations = deliberations;
        this.opinions = opinions;
        this.requests = requests;
        this.secretaries = secretaries;
        this.register = register;
        this.committee = committee;
    }

    PointPage page(Actor reader, Meeting meeting, Session session, AgendaPoint point, ItemForm typed, boolean running) {
        FundingRequest request = request(reader, point);
        ItemEnd end = ends.at(meeting.id()).of(point);
        boolean records = running && end.fate().isWaiting() && access.mayRecord(reader, point);
        Optional<SessionItem> kept = kept(meeting, point);
        Standing.Item now = records && point.isRequest()
                ? standing.of(
                        meeting, point, roll(session), typed == null ? form(reader, meeting, session, point) : typed)
                : null;
        return new PointPage(
                point,
                request,
                end.fate(),
                records,
                point.isRequest() ? secretaries.signatoryOf(point.reference()).orElse(null) : null,
                answers(reader, request),
                visible(reader, point, end.decision()),
                request == null || end.fate() != ItemFate.DECIDED ? null : avis(meeting, point),
                note(kept, end.fate()),
                kept.map(item -> new SessionPage.Saved(item.version(), item.savedAt(), item.savedBy()))
                        .orElse(new SessionPage.Saved(0, null, null)),
                now == null ? Set.of() : now.declared(),
                now == null ? null : now.quorum(),
                now == null ? List.of() : now.missing(),
                now == null ? null : deliberations.propose(now.seats()));
    }

    /** Among those of the meeting, which a page of its session asks for anyway. */
    private Optional<SessionItem> kept(Meeting meeting, AgendaPoint point) {
        return Optional.ofNullable(
                SessionItem.byKey(items.findByMeeting(meeting.id())).get(point.key()));
    }

    /** What was saved of an item or, the first time, what the circulation gives. */
    ItemForm form(Actor reader, Meeting meeting, Session session, AgendaPoint point) {
        Optional<SessionItem> kept = kept(meeting, point);
        ItemForm form = kept.map(SessionItem::draft).orElse(null);
        if (form == null) {
            form = first.of(meeting, point, roll(session), reader);
        }
        form.version = kept.map(SessionItem::version).orElse(0);
        form.page = UUID.randomUUID().toString();
        form.attendanceVersion = session.version();
        complete(form);
        return form;
    }

    /** Every signatory has its voice and there is a line for one more reserve, whatever was sent. */
    void complete(ItemForm form) {
        committee.signatories().forEach(signatory -> form.voice(signatory.id()));
        boolean full = form.reserves.stream().allMatch(line -> Typed.words(line) != null);
        if (full) {
            form.reserves.add("");
        }
    }

    Roll roll(Session session) {
        return Roll.read(committee, session.attendance());
    }

    /** Before a page asks for the decision of each of them. */
    void readAhead(List<Reference> references) {
        opinions.readAhead(references);
    }

    /** Null unless it is decided and this reader may see the positions of all. */
    Decision visible(Actor reader, AgendaPoint point, Decision decision) {
        FundingRequest request = decision == null ? null : request(reader, point);
        return request != null && maySee(reader, request, decision) ? decision : null;
    }

    private boolean maySee(Actor reader, FundingRequest request, Decision decision) {
        return decision.seats().stream().map(Seat::signatory).allMatch(opinions.visibleTo(reader, request));
    }

    private FundingRequest request(Actor reader, AgendaPoint point) {
        return point.isRequest()
                ? requests.findVisible(reader, point.reference()).orElse(null)
                : null;
    }

    private RecordedAvis.Recorded avis(Meeting meeting, AgendaPoint point) {
        return register.on(meeting.day(), List.of(point.reference())).get(point.reference());
    }

    private List<Answer> answers(Actor reader, FundingRequest request) {
        return request == null ? List.of() : opinions.answers(reader, request);
    }

    private static String note(Optional<SessionItem> kept, ItemFate fate) {
        return fate == ItemFate.DONE
                ? kept.map(SessionItem::draft).map(draft -> draft.note).orElse(null)
                : null;
    }
}
