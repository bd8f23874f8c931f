package fr.crig.avis.session;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.shared.Violation;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who may hold whose mandate at a meeting; each contradiction has its sentence beside its field. */
class AttendanceRulesTest {

    private static final List<String> SIGNATORIES = List.of("PREFECTURE", "REGION", "IGN", "OPENIG");

    private final AttendanceForm form = new AttendanceForm();

    @BeforeEach
    void everybodyIsThere() {
        SIGNATORIES.forEach(signatory -> form.place(signatory).attendance = "PRESENT");
    }

    @Test
    void acceptsOneMandateHeldBySomebodyWhoIsThere() {
        represented("IGN", "REGION");
        form.place("REGION").attendance = "REMOTE";
        form.place("OPENIG").attendance = "ABSENT";
        assertThat(refusals()).isEmpty();
    }

    @Test
    void acceptsWhatIsNotSaidYet() {
        represented("IGN", "");
        form.place("REGION").attendance = "";
        assertThat(refusals()).isEmpty();
        represented("IGN", "REGION");
        assertThat(refusals()).isEmpty();
        assertThat(roll().isComplete()).isFalse();
    }

    @Test
    void refusesTwoMandatesToOneSignatory() {
        represented("IGN", "REGION");
        represented("OPENIG", "REGION");
        assertThat(refusals())
                .containsExactly(
                        "places[IGN].mandateTo refusal.session.twoMandates",
                        "places[OPENIG].mandateTo refusal.session.twoMandates");
    }

    @Test
    void refusesAMandateToSomebodyWhoIsNotThere() {
        represented("IGN", "REGION");
        for (String place : List.of("EXCUSED", "ABSENT", "REPRESENTED")) {
            form.place("REGION").attendance = place;
            form.place("REGION").mandateTo = "OPENIG";
            assertThat(refusals()).containsExactly("places[IGN].mandateTo refusal.session.mandateToAbsent");
        }
    }

    @Test
    void refusesAMandateToItselfOrToNobodyKnown() {
        represented("IGN", "IGN");
        assertThat(refusals()).containsExactly("places[IGN].mandateTo refusal.session.mandateTo");
        represented("IGN", "BRGM");
        assertThat(refusals()).containsExactly("places[IGN].mandateTo refusal.session.mandateTo");
    }

    @Test
    void refusesAMandateFromOrToWhoeverIsOutOfEverything() {
        represented("IGN", "REGION");
        assertThat(refusals("IGN")).containsExactly("places[IGN].attendance refusal.session.mandateFromRecused");
        assertThat(refusals("REGION")).containsExactly("places[IGN].mandateTo refusal.session.mandateToRecused");
    }

    @Test
    void boundsTheNamesAndReadsThem() {
        form.place("IGN").people = "Responsable de l’IGN, direction territoriale\n\n Chargée de mission \n";
        assertThat(roll().of("IGN").orElseThrow().people())
                .containsExactly(
                        new Person("Responsable de l’IGN", "direction territoriale"),
                        new Person("Chargée de mission", null));
        form.place("IGN").people = "x".repeat(AttendanceRules.LONGEST_PEOPLE + 1);
        assertThat(refusals()).containsExactly("places[IGN].people refusal.tooLong");
    }

    private void represented(String giver, String holder) {
        form.place(giver).attendance = "REPRESENTED";
        form.place(giver).mandateTo = holder;
    }

    private Roll roll() {
        return new Roll(SIGNATORIES.stream()
                .map(signatory -> form.place(signatory).read(signatory))
                .toList());
    }

    private List<String> refusals(String... outOfEverything) {
        return AttendanceRules.contradictions(id -> id, roll(), Set.of(outOfEverything), form).stream()
                .map(AttendanceRulesTest::told)
                .toList();
    }

    private static String told(Violation violation) {
        return violation.field() + " " + violation.key();
    }
}
