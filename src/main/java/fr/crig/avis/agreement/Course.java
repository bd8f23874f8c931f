package fr.crig.avis.agreement;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The terms of a convention with the days on which notice was given: whether it ends with the last one.
 *
 * @param notice null if the convention says nothing of it
 */
record Course(List<AgreementTerm> terms, List<LocalDate> given, NoticePeriod notice) {

    AgreementTerm last() {
        return terms.get(lastRank());
    }

    int lastRank() {
        return terms.size() - 1;
    }

    Optional<AgreementTerm> termOn(LocalDate day) {
        return terms.stream().filter(term -> term.covers(day)).findFirst();
    }

    /** Until when notice could be given for this term; null if the convention says nothing of it. */
    LocalDate deadline(AgreementTerm term) {
        return notice == null ? null : notice.deadline(term.lastDay());
    }

    /** Rank of the term that a notice of this day lets end, which may be still to come; nothing if none ran on that day. */
    Optional<Integer> concernedBy(LocalDate day) {
        return termOn(day).map(term -> {
            LocalDate deadline = deadline(term);
            int running = terms.indexOf(term);
            return deadline == null || !day.isAfter(deadline) ? running : running + 1;
        });
    }

    /** Notice was given in time: it ends with its last term. */
    boolean isToEnd() {
        return given.stream().anyMatch(this::endsTheLast);
    }

    /** Whoever signed the last term after the notice went back on it. */
    private boolean endsTheLast(LocalDate day) {
        LocalDate signed = last().signedOn();
        return concernedBy(day).filter(rank -> rank == lastRank()).isPresent()
                && (signed == null || signed.isBefore(day));
    }
}
