package fr.crig.avis.rules;

import fr.crig.avis.request.Dossier;
import fr.crig.avis.request.Urgency;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.UnaryOperator;

/**
 * What no figure changes: the request, and what happened around it.
 *
 * @param suspendedDays while a completion was waited for
 * @param urgency that the secretariat chose; null before that, for what the service would propose
 * @param opened when its circulation opened, or the moment it is supposed to
 * @param closing null while the circulation runs, or before it
 * @param nextMeeting the meeting that comes next on a given day; null when none does
 * @param entitled signatories of the committee
 * @param recused those of them that are out of the item
 */
record Circumstances(
        Dossier dossier,
        int suspendedDays,
        Urgency urgency,
        Instant opened,
        Closing closing,
        UnaryOperator<LocalDate> nextMeeting,
        int entitled,
        int recused) {

    Circumstances with(Urgency otherUrgency, UnaryOperator<LocalDate> otherMeeting, int otherRecused) {
        return new Circumstances(
                dossier,
                suspendedDays,
                otherUrgency == null ? urgency : otherUrgency,
                opened,
                closing,
                otherMeeting,
                entitled,
                otherRecused);
    }
}
