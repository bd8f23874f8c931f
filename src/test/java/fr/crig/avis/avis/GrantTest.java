package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.Journal;
import fr.crig.avis.account.JournalEntry;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What is published of a grant: proposed from the dossier, said by an agent of the receiving signatory, corrected later. */
class GrantTest extends AvisStory {

    @Autowired
    private FollowUpDesk followUps;

    @Autowired
    private GrantDesk desk;

    @Autowired
    private GrantLookup lookup;

    @Autowired
    private Journal journal;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private MockMvcTester mvc;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void isProposedFromTheDossierAndNotKnownBeforeSomebodySaidSo() {
        Reference reference = decided(FollowUpResult.GRANTED);
        GrantForm form = desk.form(AGENT, reference);
        assertThat(form.beneficiaries).singleElement().satisfies(line -> {
            assertThat(line.name).isEqualTo(requests.get(reference).applicantName());
            assertThat(line.share).isEqualTo("100");
        });
        assertThat(form.object).isEqualTo(requests.get(reference).title());
        assertThat(form.decisionReference).isEqualTo("CP/2026-06/12.04");
        assertThat(form.nature).isNull();
        assertThat(lookup.of(reference).missing()).contains("grantingName", "beneficiaries");
        assertThat(lookup.of(reference).version()).isZero();
    }

    @Test
    void isSaidAndCorrectedAndRefusedToWhoeverIsSecond() {
        Reference reference = decided(FollowUpResult.GRANTED);
        GrantForm form = filled(reference);
        desk.describe(AGENT, reference, form);
        assertThatThrownBy(() -> desk.describe(AGENT, reference, form)).isInstanceOf(ChangedMeanwhile.class);
        GrantForm again = desk.form(AGENT, reference);
        again.notifiedToEu = true;
        desk.describe(AGENT, reference, again);
        GrantData known = lookup.of(reference);
        assertThat(known.missing()).isEmpty();
        assertThat(known.facts().notifiedToEu()).isTrue();
        assertThat(known.beneficiaries()).hasSize(1);
        assertThat(known.changedBy()).isEqualTo(AGENT.name());
        assertThat(journal.of(reference.value()))
                .filteredOn(entry -> entry.act().equals("grant.described"))
                .extracting(JournalEntry::username)
                .containsExactly(AGENT.username(), AGENT.username());
    }

    @Test
    void isForTheAgentsOfTheReceivingSignatoryAndOfWhatIsGranted() {
        Reference reference = decided(FollowUpResult.GRANTED);
        for (Actor other : List.of(Samples.agent("IGN"), Samples.member("REGION"), Samples.SECRETARIAT)) {
            assertThatThrownBy(() -> desk.form(other, reference)).isInstanceOf(NotVisible.class);
            assertThatThrownBy(() -> desk.describe(other, reference, new GrantForm()))
                    .isInstanceOf(NotVisible.class);
        }
        Reference refused = decided(FollowUpResult.REFUSED);
        assertThatThrownBy(() -> desk.form(AGENT, refused)).isInstanceOf(NotVisible.class);
    }

    @Test
    void isTypedOnAPageToWhichTheDossierLeads() {
        Reference reference = decided(FollowUpResult.GRANTED);
        String address = "/demandes/" + reference + "/subvention";
        assertThat(mvc.get().uri("/demandes/" + reference).with(accounts.signedIn("agent.region")))
                .bodyText()
                .contains(address, "Il manque, pour la publication");
        assertThat(mvc.get().uri("/demandes/" + reference).with(accounts.signedIn("membre.ign")))
                .bodyText()
                .contains("Il manque, pour la publication")
                .doesNotContain(address);
        assertThat(mvc.post()
                        .uri(address)
                        .param("version", "0")
                        .param("object", "<script>alert(1)</script>")
                        .param("beneficiaries[0].name", "A")
                        .param("beneficiaries[0].share", "12")
                        .with(csrf())
                        .with(accounts.signedIn("agent.region")))
                .hasStatus(422)
                .bodyText()
                .contains("Les parts font 12 ensemble", "&lt;script&gt;alert(1)")
                .doesNotContain("<script>alert(1)");
        assertThat(mvc.post()
                        .uri(address)
                        .param("version", "0")
                        .param("beneficiaries[0].name", "A")
                        .param("beneficiaries[0].share", "100")
                        .with(csrf())
                        .with(accounts.signedIn("agent.region")))
                .hasRedirectedUrl("/demandes/" + reference);
        assertThat(mvc.post().uri(address).param("version", "0").with(csrf()).with(accounts.signedIn("agent.region")))
                .hasStatus(409);
        assertThat(lookup.of(reference).beneficiaries())
                .extracting(Beneficiary::name)
                .containsExactly("A");
    }

    private GrantForm filled(Reference reference) {
        GrantForm form = desk.form(AGENT, reference);
        form.grantingName = "Région Occitanie";
        form.grantingSiret = "20005379100014";
        form.conventionOn = clock.today();
        form.nature = GrantNature.CASH;
        form.payment = GrantPayment.SINGLE;
        form.paidFrom = clock.today();
        form.notifiedToEu = false;
        return form;
    }

    private Reference decided(FollowUpResult result) {
        Avis avis = recorded();
        var form = new FollowUpForm();
        form.version = requests.get(avis.reference()).version();
        form.result = result;
        form.amount = result.isGranted() ? "100000" : "";
        form.decidedOn = clock.today();
        form.funderReference = "CP/2026-06/12.04";
        followUps.record(AGENT, avis.reference(), form);
        return avis.reference();
    }
}
