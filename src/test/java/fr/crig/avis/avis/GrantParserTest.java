package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.shared.Refusal;
import fr.crig.avis.shared.Violation;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What is typed of a grant fits the published schema, or is refused beside its field. */
class GrantParserTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 27);
    private static final String SIRET = "200 053 791 00014";

    @Test
    void keepsWhatIsKnownAndLeavesTheRestOpen() {
        GrantParser.Read read = read(new GrantForm());
        assertThat(read.facts()).isEqualTo(GrantFacts.NONE);
        assertThat(read.beneficiaries()).isEmpty();
        assertThat(GrantFacts.NONE.missing())
                .containsExactly(
                        "grantingName",
                        "grantingSiret",
                        "conventionOn",
                        "object",
                        "nature",
                        "payment",
                        "paidFrom",
                        "notifiedToEu");
    }

    @Test
    void isCompleteWithWhatTheSchemaWants() {
        GrantForm form = complete();
        assertThat(read(form).facts().missing()).isEmpty();
        form.payment = GrantPayment.STAGED;
        assertThat(read(form).facts().missing()).containsExactly("paidUntil");
        form.paidUntil = form.paidFrom.plusYears(1);
        assertThat(read(form).facts().missing()).isEmpty();
        form.payment = GrantPayment.OTHER;
        assertThat(read(form).facts().missing()).containsExactly("payment");
        form.paymentTerms = "Sur facture";
        assertThat(read(form).facts().missing()).isEmpty();
    }

    @Test
    void writesSharesAsTheSchemaWantsThem() {
        GrantForm form = complete();
        form.beneficiaries.add(line("Commune de Nailloux", "33,33 %"));
        form.beneficiaries.add(new GrantForm.Line());
        form.beneficiaries.add(line("Commune d’Auterive", "66.67"));
        assertThat(read(form).beneficiaries())
                .extracting(one -> one.fraction().toPlainString())
                .containsExactly("0.3333", "0.6667");
        form.beneficiaries = List.of(line("Commune d’Auterive", "100"));
        assertThat(read(form).beneficiaries())
                .extracting(one -> one.fraction().toPlainString())
                .containsExactly("1.00");
    }

    @Test
    void refusesSharesThatDoNotMakeTheWhole() {
        GrantForm form = complete();
        form.beneficiaries = List.of(line("A", "50"), line("B", "49,99"));
        assertThat(violations(form)).containsExactly("beneficiaries");
        form.beneficiaries = List.of(line("A", "0,99"), line("B", "100,01"), line("", "x"));
        assertThat(violations(form))
                .containsExactly(
                        "beneficiaries[0].share",
                        "beneficiaries[1].share",
                        "beneficiaries[2].name",
                        "beneficiaries[2].share");
        form.beneficiaries = java.util.Collections.nCopies(21, line("A", "1"));
        assertThat(violations(form)).contains("beneficiaries");
    }

    @Test
    void refusesWhatTheSchemaRefuses() {
        GrantForm form = complete();
        form.grantingSiret = "200 053 791 00015";
        form.object = "x".repeat(257);
        form.paymentTerms = "Sur facture";
        form.conventionOn = TODAY.plusDays(1);
        form.paidUntil = form.paidFrom.minusDays(1);
        form.rae = "123456";
        GrantForm.Line line = line("A", "100");
        line.siret = "12";
        line.rna = "X1";
        form.beneficiaries = List.of(line);
        assertThat(violations(form))
                .containsExactlyInAnyOrder(
                        "grantingSiret",
                        "object",
                        "paymentTerms",
                        "conventionOn",
                        "paidUntil",
                        "rae",
                        "beneficiaries[0].siret",
                        "beneficiaries[0].rna");
        GrantForm open = complete();
        open.paidFrom = null;
        open.paidUntil = TODAY;
        assertThat(violations(open)).containsExactly("paidUntil");
    }

    static GrantForm complete() {
        var form = new GrantForm();
        form.grantingName = "Région Occitanie";
        form.grantingSiret = SIRET;
        form.conventionOn = TODAY;
        form.object = "PCRS image de l’Aude";
        form.nature = GrantNature.CASH;
        form.payment = GrantPayment.SINGLE;
        form.paidFrom = TODAY;
        form.notifiedToEu = false;
        return form;
    }

    private static GrantForm.Line line(String name, String share) {
        var line = new GrantForm.Line();
        line.name = name;
        line.share = share;
        return line;
    }

    private static List<String> violations(GrantForm form) {
        assertThatThrownBy(() -> read(form)).isInstanceOf(Refusal.class);
        try {
            read(form);
            return List.of();
        } catch (Refusal refusal) {
            return refusal.violations().stream().map(Violation::field).toList();
        }
    }

    private static GrantParser.Read read(GrantForm form) {
        return new GrantParser(TODAY).read(form);
    }
}
