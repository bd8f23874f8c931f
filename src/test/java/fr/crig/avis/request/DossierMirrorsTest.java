package fr.crig.avis.request;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.committee.Committees;
import fr.crig.avis.page.Formats;
import fr.crig.avis.support.Samples;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.context.support.ResourceBundleMessageSource;

/**
 * A dossier is mirrored by its form and by its texts, written by hand: each component of the records must stand in all of them.
 * The components are found by reflection, so that a new one cannot be forgotten.
 */
class DossierMirrorsTest {

    private static final Clock NOW = Clock.fixed(Instant.parse("2026-03-12T08:00:00Z"), ZoneOffset.UTC);

    private final DossierParser dossiers = new DossierParser(Committees.of(Figures.byDefault()), NOW);
    private final ResourceBundleMessageSource messages = messages();
    private final DossierTexts texts = new DossierTexts(messages, new Formats(messages, NOW));

    @Test
    void readsEveryComponentFromTheForm() {
        Map<String, Object> other = components(withoutSiret());
        assertThat(components(full()))
                .isNotEmpty()
                .allSatisfy((path, value) -> assertThat(isSaid(value) || isSaid(other.get(path)))
                        .as(path)
                        .isTrue());
    }

    @Test
    void putsEveryComponentBackInTheForm() {
        for (Dossier dossier : List.of(full(), withoutSiret())) {
            assertThat(dossiers.read(RequestFormWriter.write(dossier))).isEqualTo(dossier);
        }
    }

    @Test
    void tellsEveryComponentWithItsLabel() {
        Map<String, String> told = texts.of(full());
        assertThat(told.keySet()).isEqualTo(components(full()).keySet());
        Map<String, String> other = texts.of(withoutSiret());
        assertThat(told).allSatisfy((path, text) -> {
            assertThat(text + other.get(path)).as(path).isNotBlank();
            assertThat(label(path)).as(path).isNotBlank();
        });
    }

    /** Not one text in the place of another: what differs in the dossier differs in what is told of it. */
    @Test
    void tellsEachComponentByAnotherText() {
        Set<String> alike = Set.of("project.startsOn", "project.endsOn");
        Map<String, String> told = texts.of(full());
        told.keySet().removeAll(alike);
        told.put("applicant.noSiret", texts.of(withoutSiret()).get("applicant.noSiret"));
        assertThat(told.values()).doesNotHaveDuplicates();
    }

    private String label(String path) {
        return messages.getMessage("request.field." + path, null, Locale.FRENCH);
    }

    /** Who has a SIRET gives no reason to have none. */
    private Dossier withoutSiret() {
        RequestForm form = Samples.form();
        form.applicant.siret = "";
        form.applicant.noSiret = "Organisme étranger";
        return dossiers.read(form);
    }

    /** Each field filled, and none like another. */
    private Dossier full() {
        RequestForm form = Samples.form();
        form.applicant.address = "1 rue de la Cité, 11000 Carcassonne";
        form.applicant.representative = "Sa présidence";
        form.applicant.contactName = "Service des données";
        form.applicant.contactEmail = "donnees@syndicat.example";
        form.applicant.contactPhone = "04 68 00 00 00";
        form.applicant.rna = "W313001234";
        form.project.objectives = "Situer les réseaux à cinq centimètres.";
        form.project.plannedAction = "Action 3";
        form.project.wholeRegion = true;
        form.project.epci = "Carcassonne Agglo";
        form.project.communes = "11069 11262";
        form.project.standard = "CNIG PCRS 2.0";
        form.project.licence = "Licence ouverte 2.0";
        form.project.platform = "OPenIG";
        form.funding.funder = "Région Occitanie, direction du numérique";
        form.funding.funderEmail = "financeur@region.example";
        form.dates.replyWantedBy = "2026-06-30";
        form.dates.funderCommitteeOn = "2026-07-10";
        return dossiers.read(form);
    }

    /** By path in the form: the records of this room are entered, anything else is a value. */
    private static Map<String, Object> components(Dossier dossier) {
        Map<String, Object> found = new LinkedHashMap<>();
        collect("", dossier, found);
        return found;
    }

    private static void collect(String prefix, Record of, Map<String, Object> found) {
        for (RecordComponent component : of.getClass().getRecordComponents()) {
            Object value = value(component, of);
            String path = prefix + component.getName();
            if (value instanceof Record part && part.getClass().getEnclosingClass() == Dossier.class) {
                collect(path + ".", part, found);
            } else {
                found.put(path, value);
            }
        }
    }

    private static Object value(RecordComponent component, Record of) {
        try {
            return component.getAccessor().invoke(of);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static boolean isSaid(Object value) {
        if (value instanceof FinancingPlan plan) {
            return !plan.lines().isEmpty();
        }
        return value instanceof Collection<?> list ? !list.isEmpty() : value != null && !Boolean.FALSE.equals(value);
    }

    private static ResourceBundleMessageSource messages() {
        var source = new ResourceBundleMessageSource();
        source.setBasenames("messages", "messages-request");
        source.setDefaultEncoding(StandardCharsets.UTF_8.name());
        return source;
    }
}
