package fr.crig.avis.account;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;

/**
 * The one predicate that decides what a reader may see, for every way out: page, task list, PDF, export, mail, search. It
 * knows neither SQL nor the web, so that each way out can ask it about the facts it has at hand.
 */
public final class Visibility {

    private Visibility() {}

    /**
     * A draft belongs to the agents of the signatory that received it. A deposited request is read by that signatory, by those
     * it circulates to and by the secretariat; running the service (administrator) gives no right to read it.
     */
    public static boolean maySeeDossier(Actor reader, DossierFacts dossier) {
        if (dossier.draft()) {
            return reader.isAgentOf(dossier.receivingSignatory());
        }
        return reader.is(Role.SECRETARIAT)
                || representsSignatory(reader)
                        && (reader.actsFor(dossier.receivingSignatory())
                                || dossier.circulatedTo().contains(reader.signatory()));
    }

    /**
     * What an opinion says, for a reader who may see the dossier. Who has answered is no secret and needs no right of its own.
     *
     * <ul>
     *   <li>its own signatory: always;
     *   <li>once the avis is notified: every reader of the dossier;
     *   <li>agents of the receiving signatory, who speak for the applicant's side, and a signatory that recused itself: not before;
     *   <li>the secretariat, which prepares the meeting but is held by a signatory that must gain no advantage: once the
     *       circulation is closed; not before the avis is notified when that signatory is on the applicant's side;
     *   <li>other signatories, the members of the receiving one included: by the rule of the request.
     * </ul>
     */
    public static boolean maySeeOpinion(Actor reader, OpinionFacts opinion) {
        if (!representsSignatory(reader)) {
            return reader.is(Role.SECRETARIAT)
                    && (opinion.avisNotified() || opinion.circulationClosed() && !opinion.readerRecused());
        }
        if (reader.actsFor(opinion.signatory()) || opinion.avisNotified()) {
            return true;
        }
        return !isOnApplicantSide(reader, opinion) && allowedByRule(opinion);
    }

    /**
     * What is said in the debate of a written consultation, and why one called it to a meeting, for a reader who may see the
     * dossier: members and secretariat debate among themselves. Agents, and a signatory that is out of the item, read it once the
     * avis is notified; so does the secretariat whose signatory is out.
     */
    public static boolean maySeeDebate(Actor reader, ConsultationFacts consultation) {
        if (reader.is(Role.SECRETARIAT)) {
            return !consultation.readerOut() || consultation.avisNotified();
        }
        boolean party = reader.is(Role.MEMBER)
                && !consultation.readerOut()
                && !reader.isAgentOf(consultation.receivingSignatory());
        return representsSignatory(reader) && (party || consultation.avisNotified());
    }

    /**
     * How a signatory voted. Who has voted is no secret; how is kept until the vote closes, from the secretariat too, so that
     * nobody votes by what others did. A signatory always sees its own.
     */
    public static boolean maySeeVote(Actor reader, ConsultationFacts consultation, String signatory) {
        return reader.isMemberOf(signatory) || consultation.voteClosed() && maySeeDebate(reader, consultation);
    }

    /**
     * An avis of before this service: the old spreadsheet went round among all signatories, and its lines say of no dossier who was
     * asked. So the secretariat reads them, and whoever acts for a signatory; nobody else.
     */
    public static boolean maySeeFormerAvis(Actor reader) {
        return reader.is(Role.SECRETARIAT) || representsSignatory(reader);
    }

    private static boolean isOnApplicantSide(Actor reader, OpinionFacts opinion) {
        return opinion.readerRecused() || reader.isAgentOf(opinion.receivingSignatory());
    }

    private static boolean allowedByRule(OpinionFacts opinion) {
        return switch (opinion.rule()) {
            case UNTIL_GIVEN -> opinion.readerHasGivenOpinion() || opinion.circulationClosed();
            case UNTIL_CLOSED -> opinion.circulationClosed();
        };
    }

    private static boolean representsSignatory(Actor reader) {
        return reader.signatory() != null && (reader.is(Role.AGENT) || reader.is(Role.MEMBER));
    }
}
