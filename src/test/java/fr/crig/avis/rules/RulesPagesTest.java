package fr.crig.avis.rules;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.RequestSearch;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Samples;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

class RulesPagesTest extends RulesStory {

    @Autowired
    private RequestSearch search;

    @Autowired
    private RequestDesk desk;

    @ParameterizedTest
    @ValueSource(strings = {"agent.region", "membre.ign", "suppleant.openig", "secretariat", "admin"})
    void isReadByWhoeverSignsIn(String username) {
        assertThat(get(username, "/regles"))
                .hasStatusOk()
                .bodyText()
                .contains("30 jours", "8 mois", "50 %", "5 jours ouvrés", "DSIL, DETR, FNADT")
                .contains("Décret 2018-514", "R133-8", "R133-10", "R133-13", "ordonnance 2014-1329")
                .contains("Valeur par défaut, à décider par le règlement intérieur.")
                .doesNotContain("Modifié par ce comité");
    }

    @Test
    void isForThoseWhoSignInOnly() {
        assertThat(mvc.get().uri("/regles").exchange()).hasStatus3xxRedirection();
        assertThat(mvc.get().uri("/regles/simulation?demande=D-2026-0001").exchange())
                .hasStatus3xxRedirection();
    }

    @Test
    void triesFiguresOnARequestThatTheReaderMaySee() {
        Reference reference = stages.submitted();
        String path = "/regles/simulation?demande=" + reference;
        assertThat(get("agent.region", path))
                .hasStatusOk()
                .bodyText()
                .contains("Vos chiffres donnent le même résultat");
        assertThat(get("agent.region", path + "&normalDays=45"))
                .hasStatusOk()
                .bodyText()
                .contains("11 avril 2026", "26 avril 2026", "différent", "value=\"45\"", "En vigueur\u00a0: 30 jours");
    }

    @Test
    void findsARequestWhateverAccentsCapitalsApostrophesAndLigatures() {
        RequestForm form = Samples.form();
        form.project.title = "Jumeau numérique de l’Aude, œuvre commune";
        String reference = stages.submitted(form).value();
        for (String words : List.of(
                "numerique",
                "NUMÉRIQUE",
                "l'Aude",
                "L’AUDE",
                "oeuvre",
                "Œuv",
                "nume\u0301rique\u00a0aude",
                "20011000500010")) {
            assertThat(text(get("agent.region", "/regles?mots=" + words)))
                    .as(words)
                    .contains(reference);
        }
        assertThat(text(get("agent.region", "/regles?mots=umerique"))).doesNotContain(reference);
    }

    @Test
    void hidesTheRequestsThatTheReaderMayNotSee() {
        Reference reference = stages.submitted();
        String path = "/regles/simulation?demande=" + reference;
        assertThat(get("membre.ign", path)).hasStatus(404);
        assertThat(get("admin", path)).hasStatus(404);
        assertThat(get("agent.region", "/regles/simulation?demande=D-2026-9999"))
                .hasStatus(404);
        assertThat(text(get("membre.ign", "/regles"))).doesNotContain(reference.value());
        assertThat(text(get("admin", "/regles?mots=PCRS"))).doesNotContain(reference.value());
        assertThat(text(get("agent.region", "/regles?mots=pcrs"))).contains(reference.value());
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        Reference reference = stages.submitted();
        String path = "/regles/simulation?demande=" + reference;
        assertThat(get("secretariat", path + "&normalDays=<b>beaucoup</b>&recused=1"))
                .hasStatus(422)
                .bodyText()
                .contains("Écrivez un nombre entier", "&lt;b&gt;beaucoup&lt;/b&gt;", "Avec les règles en vigueur")
                .doesNotContain("<b>beaucoup", "Avec vos chiffres</th>");
        assertThat(get("secretariat", path + "&normalDays=31&quorumPercent=150&recused=9"))
                .hasStatus(422)
                .bodyText()
                .contains("entre 1 et 100", "entre 0 et 4", "value=\"31\"", "value=\"150\"", "value=\"9\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "normalDays=",
                "normalDays=99999999999",
                "meetingOn=2026-02-31",
                "meetingOn=0001-01-01",
                "urgency=%00"
            })
    void refusesWhatCannotBeRead(String typed) {
        Reference reference = stages.submitted();
        assertThat(get("secretariat", "/regles/simulation?demande=" + reference + "&" + typed))
                .hasStatus4xxClientError();
    }

    @Test
    void asksForARequestThatIsOne() {
        assertThat(get("secretariat", "/regles/simulation")).hasStatus(400);
        assertThat(get("secretariat", "/regles/simulation?demande=<script>")).hasStatus(400);
    }

    @Test
    void findsTheNewestFewByReferenceTitleOrApplicant() {
        RequestForm other = Samples.form();
        other.project.title = "Campagne LiDAR 100 % <b>FEDER</b>";
        Reference lidar = stages.submitted(other);
        assertThat(search.find(Samples.SECRETARIAT, "100 %"))
                .extracting("reference")
                .containsExactly(lidar);
        assertThat(search.find(Samples.SECRETARIAT, "%_")).isEmpty();
        assertThat(search.find(Samples.SECRETARIAT, lidar.value().toLowerCase()))
                .hasSize(1);
        assertThat(search.find(Samples.SECRETARIAT, "énergies")).hasSize(1);
        assertThat(text(get("secretariat", "/regles")))
                .contains("&lt;b&gt;FEDER")
                .doesNotContain("<b>FEDER");
        for (int i = 0; i < 10; i++) {
            stages.submitted();
        }
        desk.saveDraft(Samples.agent("REGION"), UUID.randomUUID(), 0, Samples.form());
        assertThat(search.find(Samples.agent("REGION"), "")).hasSize(10);
        List<RequestSearch.Found> newest = search.find(Samples.SECRETARIAT, "");
        assertThat(newest).hasSize(10);
        assertThat(newest).extracting("reference").doesNotContain(lidar);
    }
}
