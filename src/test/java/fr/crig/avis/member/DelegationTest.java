package fr.crig.avis.member;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.shared.Capacity;
import fr.crig.avis.support.Samples;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who acts for a signatory, day by day. */
class DelegationTest {

    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final LocalDate DAY = LocalDate.of(2026, 3, 12);

    private final Map<String, String> emails = new HashMap<>();
    private final List<Term> terms = new ArrayList<>();
    private final List<Absence> absences = new ArrayList<>();
    private final Delegation ign = new Delegation("IGN", emails, terms, absences);

    @BeforeEach
    void inOffice() {
        term("titulaire", Capacity.TITULAIRE, FIRST, null);
        term("suppleant", Capacity.SUPPLEANT, FIRST, null);
    }

    @Test
    void leavesActsToTheTitulaireWhoIsThere() {
        assertThat(names(ign.acting(DAY))).containsExactly("titulaire");
        assertThat(names(ign.inOffice(DAY))).containsExactly("titulaire", "suppleant");
        assertThat(ign.absentTitulaire(DAY)).isEmpty();
    }

    @Test
    void turnsToTheSuppleantFromTheFirstDayOfTheAbsenceToItsLast() {
        absent("titulaire", DAY, DAY.plusDays(2));

        assertThat(names(ign.acting(DAY.minusDays(1)))).containsExactly("titulaire");
        assertThat(names(ign.acting(DAY))).containsExactly("suppleant");
        assertThat(names(ign.acting(DAY.plusDays(2)))).containsExactly("suppleant");
        assertThat(names(ign.acting(DAY.plusDays(3)))).containsExactly("titulaire");
        assertThat(ign.absentTitulaire(DAY)).map(Representative::username).contains("titulaire");
    }

    @Test
    void staysWithBothWhenBothAreAbsent() {
        absent("titulaire", DAY, DAY);
        absent("suppleant", DAY, DAY);

        assertThat(names(ign.acting(DAY))).containsExactly("titulaire", "suppleant");
        assertThat(ign.present(DAY)).isEmpty();
    }

    @Test
    void leavesNobodyToActWhenTheOnlyMemberIsAnAbsentTitulaire() {
        emails.remove("suppleant");
        absent("titulaire", DAY, DAY);

        assertThat(ign.acting(DAY)).isEmpty();
    }

    @Test
    void forgetsACancelledAbsence() {
        absent("titulaire", DAY, DAY).cancel(Samples.SECRETARIAT, Instant.EPOCH, DAY);

        assertThat(names(ign.acting(DAY))).containsExactly("titulaire");
    }

    @Test
    void countsNobodyBeforeOrAfterTheTermNorWithAClosedAccount() {
        terms.clear();
        term("titulaire", Capacity.TITULAIRE, DAY, DAY.plusDays(1));
        term("suppleant", Capacity.SUPPLEANT, FIRST, null);

        assertThat(names(ign.acting(DAY.minusDays(1)))).containsExactly("suppleant");
        assertThat(names(ign.acting(DAY))).containsExactly("titulaire");
        assertThat(names(ign.acting(DAY.plusDays(1)))).containsExactly("titulaire");
        assertThat(names(ign.acting(DAY.plusDays(2)))).containsExactly("suppleant");

        emails.remove("titulaire");
        assertThat(names(ign.acting(DAY))).containsExactly("suppleant");
    }

    @Test
    void findsTheFirstDayOnWhichNobodyIsThere() {
        absent("suppleant", DAY.plusDays(3), DAY.plusDays(5));
        Period absence = new Period(DAY, DAY.plusDays(9));
        assertThat(ign.firstDayAlone(absence)).isEmpty();

        absent("titulaire", absence.from(), absence.until());
        assertThat(ign.firstDayAlone(absence)).contains(DAY.plusDays(3));
    }

    @Test
    void tellsTheAbsencesOfOneMemberThatAreNotOver() {
        absent("suppleant", DAY, DAY);
        absent("titulaire", DAY.minusDays(2), DAY.minusDays(1));
        absent("titulaire", DAY, DAY).cancel(Samples.SECRETARIAT, Instant.EPOCH, DAY);
        Absence running = absent("titulaire", DAY.minusDays(1), DAY);
        Absence ahead = absent("titulaire", DAY.plusDays(5), DAY.plusDays(6));

        assertThat(ign.absencesSince("titulaire", DAY)).containsExactly(running, ahead);
    }

    private void term(String username, Capacity capacity, LocalDate from, LocalDate until) {
        emails.put(username, username + "@crig.example");
        terms.add(Term.begin(new Mandate("IGN", username, username, null, capacity, new Period(from, until))));
    }

    private Absence absent(String username, LocalDate from, LocalDate until) {
        Absence absence = Absence.declared(username, new Period(from, until), Samples.SECRETARIAT, Instant.EPOCH);
        absences.add(absence);
        return absence;
    }

    private static List<String> names(List<Representative> members) {
        return members.stream().map(Representative::username).toList();
    }
}
