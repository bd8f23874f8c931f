package fr.crig.avis.request;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.page.Formats;
import fr.crig.avis.page.HeadAct;
import fr.crig.avis.page.HeadPart;
import fr.crig.avis.page.NextStep;
import fr.crig.avis.request.Circulated.Awaited;
import fr.crig.avis.shared.Actor;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What the state of a request says of what comes next; a written consultation says it itself. */
@Component
class RequestHead implements HeadPart<FundingRequest> {

    private final WaitingForms waiting;
    private final RequestPages pages;
    private final Circulated circulated;
    private final Committee committee;
    private final Formats formats;
    private final Clock clock;

    RequestHead(
            WaitingForms waiting,
            RequestPages pages,
            Circulated circulated,
            Committee committee,
            Formats formats,
            Clock clock) {
        this.waiting = waiting;
        this.pages = pages;
        this.circulated = circulated;
        this.committee = committee;
        this.formats = formats;
        this.clock = clock;
    }

    @Override
    public Optional<NextStep> next(FundingRequest request, Actor reader) {
        return Optional.ofNullable(next(request));
    }

    private NextStep next(FundingRequest request) {
        return switch (request.state()) {
            case SUBMITTED -> NextStep.of("request.next.SUBMITTED").until(request.due());
            case COMPLETION_ASKED -> completion(request);
            case CIRCULATING -> opinions(request);
            case READY -> NextStep.of("request.next.READY");
            case ON_AGENDA -> deliberation(request);
            case AVIS_RECORDED ->
                NextStep.of("request.next.AVIS_RECORDED", receiving(request)).until(request.due());
            default -> null;
        };
    }

    private NextStep completion(FundingRequest request) {
        return request.isCompletionTermOver(clock.instant())
                ? NextStep.of("request.next.completionOver")
                : NextStep.of("request.next.COMPLETION_ASKED", receiving(request))
                        .until(request.due());
    }

    private NextStep opinions(FundingRequest request) {
        Awaited awaited = circulated.awaitedOn(List.of(request.reference())).get(request.reference());
        if (awaited == null) {
            return NextStep.of("request.next.CIRCULATING").until(request.due());
        }
        List<String> silent = committee.signatories().stream()
                .map(Signatory::id)
                .filter(awaited.silent()::contains)
                .map(committee::the)
                .toList();
        return silent.isEmpty()
                ? NextStep.of("request.next.opinionsGiven")
                : NextStep.of("request.next.opinions", formats.list(silent), silent.size())
                        .until(request.due());
    }

    /** After the day of the meeting it is not awaited any more, but recorded. */
    private NextStep deliberation(FundingRequest request) {
        return formats.isLate(request.due())
                ? NextStep.of("request.next.toRecord")
                : NextStep.of("request.next.ON_AGENDA").on(request.due());
    }

    private String receiving(FundingRequest request) {
        return committee.the(request.receivingSignatory());
    }

    @Override
    public List<HeadAct> acts(FundingRequest request, Actor reader) {
        String page = "/demandes/" + request.reference() + "/";
        String signatory = reader.signatory() == null ? "" : committee.of(reader.signatory());
        Stream<HeadAct> tasks = waiting(request, reader).stream()
                .filter(form -> pages.isOpen(form, request))
                .map(form -> HeadAct.asked("request.mine." + form, "request.task." + form, page + form, signatory));
        Stream<HeadAct> others = pages.possible(reader, request).stream()
                .filter(act -> !act.isTask())
                .map(act -> HeadAct.open("request.act." + act.path(), page + act.path()));
        return Stream.concat(tasks, others).toList();
    }

    /** Nothing waits once it is over. */
    private List<String> waiting(FundingRequest request, Actor reader) {
        return request.state().isOver() ? List.of() : waiting.of(request.reference(), reader);
    }
}
