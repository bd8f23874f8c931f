package fr.crig.avis.funder;

import fr.crig.avis.avis.AvisReader;
import fr.crig.avis.avis.AvisRecord;
import fr.crig.avis.avis.ProposalClerk;
import fr.crig.avis.page.Amounts;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.Desk;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.MessageSource;
import org.springframework.transaction.annotation.Transactional;

/** Where a funder says, by its link and without account, what it decided. An agent of the receiving signatory confirms it. */
@Desk
public class FunderAnswerDesk {

    private final FunderLinks links;
    private final ProposalClerk proposals;
    private final RequestReader requests;
    private final AvisReader avis;
    private final MessageSource messages;

    FunderAnswerDesk(
            FunderLinks links,
            ProposalClerk proposals,
            RequestReader requests,
            AvisReader avis,
            MessageSource messages) {
        this.links = links;
        this.proposals = proposals;
        this.requests = requests;
        this.avis = avis;
        this.messages = messages;
    }

    /** Only looks: programs that read mails follow links too. Empty for a link that opens nothing, whatever the reason. */
    @Transactional(readOnly = true)
    public Optional<AskedPage> asked(FunderAnswerForm form) {
        return open(form.jeton)
                .flatMap(link -> avis.of(link.reference()))
                .map(recorded -> page(recorded.content(), form));
    }

    /**
     * What was typed wrong uses nothing up.
     *
     * @return false for a link that opens nothing
     * @throws fr.crig.avis.shared.Refusal with all that is wrong
     */
    public boolean answer(FunderAnswerForm form) {
        Optional<FunderLink> link = open(form.jeton).filter(links::use);
        link.ifPresent(one -> proposals.answer(funder(), one.reference(), form, form.grant, FunderAnswerForm.GRANT));
        return link.isPresent();
    }

    private Optional<FunderLink> open(String token) {
        return links.find(token).filter(link -> requests.get(link.reference()).isFollowUpAwaited());
    }

    private Actor funder() {
        return new Actor("financeur", messages.getMessage("funder.actor", null, Locale.FRENCH), Set.of(), null, false);
    }

    private static AskedPage page(AvisRecord avis, FunderAnswerForm form) {
        return new AskedPage(
                avis.committee(),
                avis.reference(),
                avis.title(),
                avis.applicant(),
                avis.amountAsked(),
                avis.number(),
                avis.reserves(),
                Amounts.read(form.amount)
                        .filter(granted -> granted.compareTo(avis.amountAsked()) > 0)
                        .isPresent());
    }
}
