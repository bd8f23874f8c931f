package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import fr.crig.avis.committee.Committees;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import fr.crig.avis.support.Samples;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.config.YamlPropertiesFactoryBean;
import org.springframework.core.io.ClassPathResource;

/** By what number an applicant is known, and what is said of a number that cannot be. */
class ApplicantNumbersTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-12T08:00:00Z"), ZoneOffset.UTC);
    private static final String REASON = "Association qui n’en a pas demandé.";

    private final DossierParser dossiers = new DossierParser(Committees.of(Figures.byDefault()), NOW);
    private final RequestForm form = Samples.form();

    @ParameterizedTest
    @CsvSource({
        "20005379100014, 20005379100014",
        "200 053 791 00014, 20005379100014",
        "200.053.791-00014, 20005379100014",
        "18006701900349, 18006701900349",
        // La Poste: its head office by the key, its post offices by their sum.
        "35600000000048, 35600000000048",
        "35600000009075, 35600000009075",
        "35600000049837, 35600000049837",
    })
    void readsASiret(String typed, String read) {
        form.applicant.siret = typed;
        assertThat(dossiers.read(form).applicant().siret()).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "2000537910001, refusal.siretDigits, 13",
        "200053791000145, refusal.siretDigits, 15",
        "200053791, refusal.siretIsSiren, ",
        "20005379100O14, refusal.siretSigns, O",
        "SIRET 20005379100014, refusal.siretSigns, SIRET",
        "20005379100015, refusal.siretKey, ",
        // Luhn holds for the 14 digits and not for the first nine.
        "20011000000011, refusal.sirenKey, ",
        "39977778200042, refusal.sirenKey, ",
        "00000000000000, refusal.sirenKey, ",
        // A sum that is a multiple of 5 is La Poste's alone, and any other sum is not hers.
        "20005379100003, refusal.siretKey, ",
        "35600000009076, refusal.siretKey, ",
    })
    void saysWhichFaultASiretHas(String typed, String key, String argument) {
        form.applicant.siret = typed;
        Violation fault = onlyFault();
        assertThat(fault.field()).isEqualTo("applicant.siret");
        assertThat(fault.key()).isEqualTo(key);
        assertThat(fault.arguments())
                .extracting(Object::toString)
                .isEqualTo(argument == null ? List.of() : List.of(argument));
    }

    @ParameterizedTest
    @CsvSource({
        "W313001234, W313001234",
        "w 313 001 234, W313001234",
        "W2A1000123, W2A1000123",
        "W2B1000123, W2B1000123",
        "W9C1000123, W9C1000123",
        "W9P1002760, W9P1002760"
    })
    void readsTheNumberOfAnAssociationWithoutSiret(String typed, String read) {
        withoutSiret(typed, REASON);
        Dossier.Applicant applicant = dossiers.read(form).applicant();
        assertThat(applicant.rna()).isEqualTo(read);
        assertThat(applicant.noSiret()).isEqualTo(REASON);
        assertThat(applicant.siret()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"313001234", "W31300123", "W3130012345", "W3A1000123", "WA31000123", "W2C1000123", "X313001234"})
    void refusesWhatIsNoNumberOfAnAssociation(String typed) {
        withoutSiret(typed, REASON);
        assertThat(onlyFault()).isEqualTo(Violation.of("applicant.rna", "refusal.rna"));
    }

    @Test
    void letsABodyFromAbroadInByItsReasonAlone() {
        withoutSiret("", "Organisme espagnol, NIF S0811001G.");
        assertThat(dossiers.read(form).applicant().noSiret()).isEqualTo("Organisme espagnol, NIF S0811001G.");
    }

    @Test
    void wantsASiretOrAReason() {
        withoutSiret("", " \u00a0");
        assertThat(onlyFault()).isEqualTo(Violation.of("applicant.siret", "refusal.noSiret"));
        withoutSiret("W313001234", "");
        assertThat(onlyFault()).isEqualTo(Violation.of("applicant.noSiret", "refusal.noSiretReason"));
        form.applicant.siret = "20005379100014";
        form.applicant.noSiret = REASON;
        assertThat(onlyFault()).isEqualTo(Violation.of("applicant.noSiret", "refusal.siretAndReason"));
        form.applicant.noSiret = "";
        assertThat(dossiers.read(form).applicant().rna()).isEqualTo("W313001234");
    }

    @Test
    void isRightForTheChecklistWithASiretOrAReason() {
        assertThat(DossierChecks.siretValid(dossiers.read(form))).isTrue();
        assertThat(DossierChecks.siretValid(dossiers.readAsFarAsItGoes(typed("35600000009075"))))
                .isTrue();
        assertThat(DossierChecks.siretValid(dossiers.readAsFarAsItGoes(typed("20011000000011"))))
                .isFalse();
        assertThat(DossierChecks.siretValid(dossiers.readAsFarAsItGoes(typed(""))))
                .isFalse();
        withoutSiret("", REASON);
        assertThat(DossierChecks.siretValid(dossiers.read(form))).isTrue();
    }

    @Test
    void ofTheCommitteeAndOfTheDemonstrationAreRight() throws IOException {
        var settings = new YamlPropertiesFactoryBean();
        settings.setResources(new ClassPathResource("application.yaml"));
        assertThat(settings.getObject())
                .hasEntrySatisfying(
                        "crig.signatories[3].siret", siret -> assertThat(siret).isNotNull())
                .allSatisfy((name, value) -> assertThat(
                                !name.toString().endsWith(".siret") || Siret.isValid(value.toString()))
                        .as(name.toString())
                        .isTrue());
        try (InputStream cases = getClass().getResourceAsStream("/demo/cases.json")) {
            assertThat(new ObjectMapper().readTree(cases).findValues("siret"))
                    .extracting(JsonNode::asText)
                    .filteredOn(siret -> !siret.isEmpty())
                    .hasSizeGreaterThan(10)
                    .allMatch(Siret::isValid);
        }
    }

    private RequestForm typed(String siret) {
        RequestForm typed = Samples.form();
        typed.applicant.siret = siret;
        return typed;
    }

    private void withoutSiret(String rna, String reason) {
        form.applicant.siret = "";
        form.applicant.rna = rna;
        form.applicant.noSiret = reason;
    }

    private Violation onlyFault() {
        List<Violation> faults = new ArrayList<>();
        assertThatThrownBy(() -> dossiers.read(form))
                .isInstanceOfSatisfying(Refusal.class, refusal -> faults.addAll(refusal.violations()));
        assertThat(faults).hasSize(1);
        return faults.get(0);
    }
}
