package fr.crig.avis.circulation;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.member.AbsenceDesk;
import fr.crig.avis.member.AbsenceForm;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Whose opinion it is when a suppléant gives it. The request circulates since the 12th of March, due on the 11th of April. */
class OnBehalfTest extends ApplicationTest {

    private static final Actor SUBSTITUTE = Samples.substitute("IGN");
    private static final String TITULAIRE = "Titulaire – IGN Occitanie";

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private Stages stages;

    @Autowired
    private AbsenceDesk absences;

    @Autowired
    private OpinionDesk desk;

    @Autowired
    private Journal journal;

    @Autowired
    private MockMvcTester mvc;

    private Reference reference;

    @BeforeEach
    void circulate() {
        accounts.openAll();
        reference = stages.circulating();
    }

    @Test
    void isTheAbsentTitulairesOnThePageAndInTheJournal() {
        absent(clock.today(), clock.today().plusDays(3));
        clock.advanceDays(3);
        assertThat(mvc.get()
                        .uri("/demandes/" + reference + "/avis-signataire")
                        .with(accounts.signedIn("suppleant.ign")))
                .bodyText()
                .contains("Vous donnez cet avis pour le compte de " + TITULAIRE);

        assertThat(given(SUBSTITUTE, 0).authorship().onBehalfOf()).isEqualTo(TITULAIRE);

        assertThat(lastLine()).satisfies(line -> {
            assertThat(line.actorName()).isEqualTo("Suppléant IGN");
            assertThat(line.onBehalfOf()).isEqualTo(TITULAIRE);
        });
        assertThat(mvc.get().uri("/demandes/" + reference).with(accounts.signedIn("membre.ign")))
                .hasStatusOk()
                .bodyText()
                .contains("Donnée par un suppléant, pour le compte de " + TITULAIRE)
                .contains("pour le compte de " + TITULAIRE + "</span>");
    }

    @Test
    void isTheTitulairesOnceTheSubstituteWasAskedInItsPlace() {
        clock.setDay(LocalDate.of(2026, 4, 14));

        assertThat(given(SUBSTITUTE, 0).authorship().onBehalfOf()).isEqualTo(TITULAIRE);
    }

    @Test
    void isItsOwnBeforeTheAbsenceAndAfterIt() {
        absent(clock.today().plusDays(1), clock.today().plusDays(1));
        assertThat(given(SUBSTITUTE, 0).authorship().onBehalfOf()).isNull();

        clock.advanceDays(2);
        assertThat(given(SUBSTITUTE, 1).authorship().onBehalfOf()).isNull();
        assertThat(lastLine().onBehalfOf()).isNull();
    }

    @Test
    void isNobodyElsesWhenTheTitulaireGivesItDespiteItsAbsence() {
        absent(clock.today(), clock.today());

        assertThat(given(Samples.member("IGN"), 0).authorship().onBehalfOf()).isNull();
    }

    @Test
    void isSaidAgainOfACorrectionAndOfAConfirmation() {
        given(Samples.member("IGN"), 0);
        absent(clock.today(), clock.today());

        assertThat(given(SUBSTITUTE, 1).authorship().onBehalfOf()).isEqualTo(TITULAIRE);
        assertThat(desk.confirm(SUBSTITUTE, reference, 2).authorship().onBehalfOf())
                .isEqualTo(TITULAIRE);
    }

    private Opinion given(Actor member, int seen) {
        var form = new OpinionForm();
        form.seenNumber = seen;
        form.link = "NONE";
        form.stance = "FAVORABLE";
        return desk.give(member, reference, form);
    }

    private void absent(LocalDate from, LocalDate until) {
        var form = new AbsenceForm();
        form.from = from;
        form.until = until;
        absences.declare(Samples.SECRETARIAT, "membre.ign", form);
    }

    private JournalEntry lastLine() {
        var lines = journal.of(reference.value());
        return lines.get(lines.size() - 1);
    }
}
