package fr.crig.avis.consultation;

import fr.crig.avis.committee.Committee;
import fr.crig.avis.page.Anchor;
import fr.crig.avis.page.Head;
import fr.crig.avis.page.HeadAct;
import fr.crig.avis.request.RequestHeads;
import fr.crig.avis.shared.Actor;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** The head of a consultation's page: that of its request, with what this reader may do here. */
@Component
class ConsultationHeads {

    private final RequestHeads requests;
    private final Committee committee;

    ConsultationHeads(RequestHeads requests, Committee committee) {
        this.requests = requests;
        this.committee = committee;
    }

    Head of(ConsultationPage page, Actor reader) {
        return requests.of(page.request(), reader).withActs(acts(page, reader));
    }

    private List<HeadAct> acts(ConsultationPage page, Actor reader) {
        String signatory = reader.signatory() == null ? "" : committee.of(reader.signatory());
        String vote = "/demandes/" + page.request().reference() + "/vote";
        List<HeadAct> acts = new ArrayList<>();
        if (page.mayVote()) {
            acts.add(
                    page.voted()
                            ? HeadAct.open("vote.correct", vote)
                            : HeadAct.asked("request.mine.vote", "consultation.vote", vote, signatory));
        }
        if (page.mayPrepareVote()) {
            acts.add(HeadAct.asked("consultation.mine.PREPARING", "consultation.prepare", "#resolution"));
        }
        if (page.mayRecord()) {
            acts.add(HeadAct.asked("consultation.mine.COUNTED", "consultation.record", "#resolution"));
        }
        if (page.mayContribute()) {
            boolean asked = page.party() && !page.said().hasSpoken(reader.signatory());
            acts.add(
                    asked
                            ? HeadAct.asked("consultation.mine.DEBATE", "consultation.contribute", "#debate", signatory)
                            : HeadAct.open("consultation.contribute", "#debate"));
        }
        if (page.mayCallToMeeting()) {
            acts.add(HeadAct.open("consultation.call", "#evocation"));
        }
        return acts;
    }

    List<Anchor> contents(ConsultationPage page) {
        List<Anchor> contents = new ArrayList<>();
        contents.add(new Anchor("state", "consultation.state"));
        if (page.showsProposal()) {
            contents.add(new Anchor("proposal", "consultation.proposal"));
        }
        if (!page.said().votes().isEmpty()) {
            contents.add(new Anchor("votes", "consultation.votes"));
        }
        contents.add(new Anchor("debate", "consultation.debate"));
        return contents;
    }
}
