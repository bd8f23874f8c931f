package fr.crig.avis.avis;

import static fr.crig.avis.support.Samples.SECRETARIAT;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.agreement.AgreementDesk;
import fr.crig.avis.agreement.AgreementForm;
import fr.crig.avis.agreement.AmendmentForm;
import fr.crig.avis.agreement.RenewalForm;
import java.io.IOException;
import java.time.LocalDate;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** An avis names the convention that was in force on the day on which the committee decided, and none that was not. */
class AgreementVisaTest extends AvisStory {

    /** Ten days later the committee meets. */
    private static final LocalDate EVE = LocalDate.of(2026, 3, 12);

    @Autowired
    private AgreementDesk desk;

    @Test
    void namesTheConventionInForceAndTheActThatRenewedIt() throws IOException {
        signedOn(LocalDate.of(2019, 6, 11));
        renewed(0, "2022-05-20", "2022-06-11");
        renewed(1, "2025-05-20", "2025-06-11");

        Avis avis = recorded();

        assertThat(avis.content().formalities().agreementOn()).isEqualTo("2019-06-11");
        assertThat(text(avis)).contains("Vu la convention du 11 juin 2019, renouvelée par acte du 20 mai 2025");
    }

    @Test
    void namesTheConventionAloneDuringItsFirstTerm() throws IOException {
        signedOn(LocalDate.of(2025, 6, 11));

        assertThat(text(recorded())).contains("Vu la convention du 11 juin 2025\u202f;");
    }

    /** The committee decides on 22 March 2026. */
    @Test
    void namesTheAmendmentsInForceOnTheDayOfTheDecisionAndNoLaterOne() throws IOException {
        signedOn(LocalDate.of(2025, 6, 11));
        amended(0, "2026-03-23");
        assertThat(text(recorded()))
                .contains("Vu la convention du 11 juin 2025\u202f;")
                .doesNotContain("modifiée");

        amended(1, "2026-03-22");
        assertThat(text(recorded()))
                .contains("Vu la convention du 11 juin 2025, modifiée par l’avenant du 22 mars 2026\u202f;");

        amended(2, "2025-10-01");
        amended(3, "2025-10-01");
        assertThat(text(recorded()))
                .contains(
                        "Vu la convention du 11 juin 2025, modifiée par les avenants du 1er octobre 2025 et du 22 mars 2026\u202f;");
    }

    /** The one that was in force, whether it is the last or not. */
    @Test
    void namesTheOneOfSeveralThatWasInForce() throws IOException {
        signedOn(LocalDate.of(2020, 3, 23));
        follows(1, "2023-03-02", "2023-03-23");
        assertThat(text(recorded())).contains("Vu la convention du 2 mars 2023\u202f;");
        clock.setDay(EVE);
        follows(2, "2026-03-02", "2026-03-23");
        assertThat(text(recorded())).contains("Vu la convention du 2 mars 2023\u202f;");
    }

    @Test
    void namesNoneThatIsOverNorThatIsNotRecorded() throws IOException {
        Avis before = recorded();
        signedOn(LocalDate.of(2019, 6, 11));
        Avis after = recorded();

        assertThat(before.content().formalities().agreementOn()).isNull();
        assertThat(after.content().formalities().agreementOn()).isNull();
        assertThat(text(after)).contains("Vu la demande").doesNotContain("Vu la convention");
        assertThat(after.json()).doesNotContain("agreement");
    }

    private void signedOn(LocalDate day) {
        signed(0, day, day);
    }

    private void follows(long number, String signed, String first) {
        signed(number, LocalDate.parse(signed), LocalDate.parse(first));
    }

    private void amended(int version, String signed) {
        clock.setDay(LocalDate.parse(signed));
        var form = new AmendmentForm();
        form.version = version;
        form.signedOn = LocalDate.parse(signed);
        form.words = "Le siège change.";
        desk.amend(SECRETARIAT, form);
        clock.setDay(EVE);
    }

    private void signed(long follows, LocalDate day, LocalDate first) {
        var form = new AgreementForm();
        form.follows = follows;
        form.signedOn = day;
        form.firstDay = first;
        form.months = 36;
        form.renewal = "BY_ACT";
        form.signatories = "IGN";
        desk.record(SECRETARIAT, form);
    }

    private void renewed(int version, String signed, String first) {
        var form = new RenewalForm();
        form.version = version;
        form.signedOn = LocalDate.parse(signed);
        form.firstDay = LocalDate.parse(first);
        form.months = 36;
        desk.renew(SECRETARIAT, form);
    }

    private String text(Avis avis) throws IOException {
        try (var pdf = Loader.loadPDF(reader.document(avis.number()).orElseThrow())) {
            return new PDFTextStripper().getText(pdf);
        }
    }
}
