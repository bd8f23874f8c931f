package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.committee.Committees;
import fr.crig.avis.support.Samples;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What comes with a copy out of a spreadsheet or a message, and cannot be seen, is no reason to refuse nor to accept. */
class TypedDossierTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-12T08:00:00Z"), ZoneOffset.UTC);

    private final DossierParser dossiers = new DossierParser(Committees.of(Figures.byDefault()), NOW);
    private final RequestForm form = Samples.form();

    @Test
    void readsASiretBetweenMarksOfDirection() {
        form.applicant.siret = "\u202a20005379100014\u202c";
        assertThat(dossiers.read(form).applicant().siret()).isEqualTo("20005379100014");
    }

    @ParameterizedTest
    @ValueSource(strings = {"pas une adresse", "contact@mairie", "a@b.fr, c@d.fr", "@mairie.fr"})
    void refusesTheAddressOfAContactBesideIt(String typed) {
        form.applicant.contactEmail = typed;
        assertThatThrownBy(() -> dossiers.read(form)).hasMessageContaining("applicant.contactEmail, key=refusal.email");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bonjour", "12", "05 61", "05 61 00 00 0x", "1234567890123456"})
    void refusesTheTelephoneOfAContactBesideIt(String typed) {
        form.applicant.contactPhone = typed;
        assertThatThrownBy(() -> dossiers.read(form))
                .hasMessageContaining("applicant.contactPhone, key=refusal.telephone");
    }

    @ParameterizedTest
    @ValueSource(strings = {"05 61 00 00 00", "0561000000", "+33 (0)5.61.00.00.00", "05-61-00-00-00", ""})
    void readsATelephoneHoweverItIsSetApart(String typed) {
        form.applicant.contactPhone = typed;
        form.applicant.contactEmail = "geomatique@mairie.example";
        assertThat(dossiers.read(form).applicant().contactEmail()).isEqualTo("geomatique@mairie.example");
    }

    @Test
    void readsCommunesWhateverTheSpaceBetweenThem() {
        form.project.communes = "11069\u00a011262,\r\n66136\u200b";
        assertThat(dossiers.read(form).project().communes()).containsExactly("11069", "11262", "66136");
    }

    @Test
    void refusesATitleThatNobodySees() {
        form.project.title = "\u00a0";
        assertThatThrownBy(() -> dossiers.read(form)).hasMessageContaining("project.title, key=refusal.required");
    }

    @Test
    void countsALineEndOfTheSummaryOnce() {
        form.project.summary = String.join("\r\n", Collections.nCopies(40, "x".repeat(99)));
        assertThat(dossiers.read(form).project().summary()).hasSize(3999);
    }

    @Test
    void keepsADraftWithoutWhatNoColumnShouldHold() {
        var field = new LimitedText();
        field.setAsText("a\u0000\u0001\r\nb" + "\u0007".repeat(LimitedText.MOST));
        assertThat(field.getValue()).isEqualTo("a\nb");
    }
}
