package fr.crig.avis.member;

import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Authorship;
import fr.crig.avis.shared.ParisTime;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who represents a signatory on a day, and who stands in for whom. Every room asks here, so that mails, tasks, minutes and the
 * members' page name the same people. A closed account represents nobody.
 */
@Service
@Transactional(readOnly = true)
public class MemberLookup {

    private final Delegations delegations;
    private final Terms terms;

    MemberLookup(Delegations delegations, Terms terms) {
        this.delegations = delegations;
        this.terms = terms;
    }

    /** Titulaires, then suppléants, whether absent or not. */
    public List<Representative> inOffice(String signatory, LocalDate day) {
        return delegations.of(signatory).inOffice(day);
    }

    /** Those of them who are there. */
    public List<Representative> present(String signatory, LocalDate day) {
        return delegations.of(signatory).present(day);
    }

    /**
     * Whoever has to act: the titulaires who are there, else the suppléants who are. When all are absent it stays with all of
     * them; empty if the signatory has nobody, or only an absent titulaire.
     */
    public List<Representative> acting(String signatory, LocalDate day) {
        return delegations.of(signatory).acting(day);
    }

    /** The same of several signatories, in their order: one query for all of them. */
    public Map<String, List<Representative>> acting(Collection<String> signatories, LocalDate day) {
        return each(signatories, delegation -> delegation.acting(day));
    }

    /** Whoever has to act, then who else is there. */
    public Map<String, List<Representative>> actingAndPresent(Collection<String> signatories, LocalDate day) {
        return each(
                signatories,
                delegation -> Stream.concat(delegation.acting(day).stream(), delegation.present(day).stream())
                        .distinct()
                        .toList());
    }

    private <T> Map<String, T> each(Collection<String> signatories, Function<Delegation, T> answer) {
        Map<String, T> answers = new LinkedHashMap<>();
        delegations.ofEach(signatories).forEach(one -> answers.put(one.signatory(), answer.apply(one)));
        return answers;
    }

    /** This person, if in office on this day. */
    public Optional<Representative> representative(String username, LocalDate day) {
        return term(username, day)
                .flatMap(term -> inOffice(term.signatory(), day).stream()
                        .filter(member -> member.username().equals(username))
                        .findFirst());
    }

    /** The absence of this person, if in office on this day and not there. */
    public Optional<Absence> absence(String username, LocalDate day) {
        return term(username, day)
                .flatMap(term -> delegations.of(term.signatory()).absence(username, day));
    }

    /**
     * On whose behalf this actor acts on this day: the absent titulaire, for a suppléant who stands in. What it does then is
     * marked "pour le compte de".
     */
    public Optional<Representative> onBehalfOf(Actor actor, LocalDate day) {
        return actor.substitute() ? delegations.of(actor.signatory()).absentTitulaire(day) : Optional.empty();
    }

    /** What this actor does now, signed: by it, for the titulaire that it stands in for. */
    public Authorship authorship(Actor actor, Instant now) {
        String titulaire =
                onBehalfOf(actor, ParisTime.day(now)).map(Representative::name).orElse(null);
        return Authorship.of(actor, titulaire, now);
    }

    /** Whose place this suppléant holds, absent or not: for what is asked of it because the titulaire stayed silent. */
    public Optional<Representative> titulaireFor(Actor actor, LocalDate day) {
        return actor.substitute() ? delegations.of(actor.signatory()).titulaire(day) : Optional.empty();
    }

    /** The term of office of this person that is in force on a day, whether its account is open or not. */
    public Optional<Term> term(String username, LocalDate day) {
        return terms.findByUsernameOrderByFirstDayAscIdAsc(username).stream()
                .filter(term -> term.covers(day))
                .findFirst();
    }
}
