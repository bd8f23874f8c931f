package fr.crig.avis.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.Journal;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.Deliveries;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What the committee decides about itself, by the hand of the administrator. */
class CommitteePagesTest extends RulesStory {

    private static final String PAGE = "/administration/comite";
    private static final String CIRCULATION = PAGE + "/regles-CIRCULATION";
    private static final Pattern FIELD =
            Pattern.compile("<input[^>]*?name=\"(values\\[\\w+]|version|holdsFrom)\"[^>]*?value=\"([^\"]*)\"");
    private static final Pattern CHOSEN = Pattern.compile(
            "<select[^>]*?name=\"(values\\[\\w+])\".*?<option value=\"([^\"]*)\" selected=\"selected\"",
            Pattern.DOTALL);

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private Journal journal;

    @Test
    void decidesAFigureFromADayOnAndSaysWhoDecidedIt() {
        Reference before = stages.circulating();
        assertThat(send(CIRCULATION, typed(CIRCULATION, "NORMAL_DAYS", "45"))).hasStatus3xxRedirection();
        assertThat(text(get("membre.ign", "/regles")))
                .contains("À partir du 13 mars 2026\u00a0: 45 jours.", "Valeur par défaut, à décider");
        assertThat(committee.circulation().normalDays()).isEqualTo(30);

        clock.advanceDays(1);
        assertThat(committee.circulation().normalDays()).isEqualTo(45);
        assertThat(text(get("membre.ign", "/regles")))
                .contains("Décidé le 12 mars 2026 par Administrateur", "en vigueur depuis le 13 mars 2026", "45 jours");
        Reference after = stages.circulating();
        assertThat(due(before)).as("begun before").isEqualTo(LocalDate.of(2026, 4, 11));
        assertThat(due(after)).as("begun after").isEqualTo(LocalDate.of(2026, 4, 27));

        assertThat(journal.of("1")).singleElement().satisfies(line -> {
            assertThat(line.act()).isEqualTo("committee.decided");
            assertThat(line.detail())
                    .isEqualTo("À partir du 13 mars 2026. Avis attendu, procédure normale\u00a0: 30 jours → 45 jours");
        });
        assertThat(text(get("admin", PAGE))).contains("En vigueur depuis le 13 mars 2026", "30 jours → 45 jours");
    }

    @Test
    void keepsTheQuorumOfTheDayForWhatRuns() {
        stages.submitted();
        String rules = PAGE + "/regles-MEETINGS";
        assertThat(send(rules, typed(rules, "QUORUM_PERCENT", "75"))).hasStatus3xxRedirection();
        assertThat(committee.on(clock.today()).meeting().quorumPercent()).isEqualTo(50);
        assertThat(committee.on(clock.today().plusDays(1)).meeting().quorumPercent())
                .isEqualTo(75);
    }

    @Test
    void refusesWhatCannotBeAndKeepsWhatWasTyped() {
        stages.submitted();
        Map<String, String> typed = typed(CIRCULATION, "NORMAL_DAYS", "<b>beaucoup</b>");
        typed.put("values[FAST_DAYS]", "400");
        assertThat(send(CIRCULATION, typed))
                .hasStatus(422)
                .bodyText()
                .contains("entre 1 et 365", "&lt;b&gt;beaucoup", "value=\"400\"")
                .doesNotContain("<b>beaucoup");
        assertThat(send(CIRCULATION, typed(CIRCULATION, "FAST_DAYS", "31")))
                .hasStatus(422)
                .bodyText()
                .contains("n’est pas plus longue que la normale\u00a0: 30 jours au plus");
        assertThat(send(CIRCULATION, typed(CIRCULATION, "ESCALATION", "5")))
                .hasStatus(422)
                .bodyText()
                .contains("avant le terme de la procédure urgente\u00a0: 4 jours au plus");
        assertThat(send(CIRCULATION, typed(CIRCULATION, "ESCALATION", "3")))
                .hasStatus(422)
                .bodyText()
                .contains("il n’y a rien à inscrire");
        Map<String, String> today = typed(CIRCULATION, "NORMAL_DAYS", "45");
        today.put("holdsFrom", "2026-03-12");
        assertThat(send(CIRCULATION, today)).hasStatus(422).bodyText().contains("à partir du 13 mars 2026");
        assertThat(send(PAGE + "/identite", typed(PAGE + "/identite", "SECRETARIAT_EMAIL", "secrétariat")))
                .hasStatus(422);
        String ign = PAGE + "/signataire-IGN";
        assertThat(send(ign, typed(ign, "SIRET", "18006701900340")))
                .hasStatus(422)
                .bodyText()
                .contains("sa clé est fausse");
        assertThat(send(ign, typed(ign, "COLOUR", "red; } body { display: none")))
                .hasStatus(422)
                .bodyText()
                .contains("un dièse et six signes");
        assertThat(rows()).isZero();
    }

    @Test
    void showsBothTextsToWhoeverComesSecond() {
        Map<String, String> second = typed(CIRCULATION, "NORMAL_DAYS", "45");
        assertThat(send(CIRCULATION, typed(CIRCULATION, "NORMAL_DAYS", "40"))).hasStatus3xxRedirection();
        MvcTestResult answer = send(CIRCULATION, second);
        assertThat(answer)
                .hasStatus(409)
                .bodyText()
                .contains("Quelqu’un a décidé entre-temps", "30 jours → 40 jours", "value=\"45\"");
        assertThat(committee.circulation().normalDays()).isEqualTo(40);
        assertThat(send(CIRCULATION, fields(text(answer)))).hasStatus3xxRedirection();
        assertThat(committee.circulation().normalDays()).isEqualTo(45);
        assertThat(rows()).isEqualTo(2);
    }

    /** A row that another node wrote, of which nothing told this one. */
    @Test
    void knowsOnTheNextPageWhatAnotherNodeDecided() {
        assertThat(text(get("membre.ign", "/regles"))).contains("30 jours").doesNotContain("41 jours");
        jdbc.sql(
                        "insert into resolution (number, decided_at, username, by_name, holds_from, changes) values (1, ?, ?, ?, ?, ?)")
                .params(
                        clock.instant().atOffset(java.time.ZoneOffset.UTC),
                        "admin",
                        "Administrateur",
                        clock.today(),
                        "[{\"field\":\"circulation.normalDays\",\"before\":\"30\",\"after\":\"41\"},"
                                + "{\"field\":\"name\",\"before\":\"CRIG Occitanie\",\"after\":\"CRIG Bretagne\"}]")
                .update();
        assertThat(text(get("membre.ign", "/regles"))).contains("41 jours", "CRIG Bretagne");
    }

    /** Whatever became of its row, the service goes on by the others. */
    @Test
    void goesOnWithoutAResolutionThatCannotBeRead() {
        jdbc.sql(
                        "insert into resolution (number, decided_at, username, by_name, holds_from, changes) values (1, ?, ?, ?, ?, ?)")
                .params(
                        clock.instant().atOffset(java.time.ZoneOffset.UTC),
                        "admin",
                        "Administrateur",
                        clock.today(),
                        "no JSON")
                .update();
        assertThat(text(get("admin", "/regles"))).contains("30 jours");
        assertThat(get("admin", PAGE)).hasStatusOk();
    }

    @Test
    void isAnotherRegionWithoutTouchingTheConfiguration() {
        String identity = PAGE + "/identite";
        Map<String, String> bretagne = typed(identity, "NAME", "CRIG Bretagne");
        bretagne.put("values[NUMBERING_PREFIX]", "CRIG-BRE");
        bretagne.put("values[DEPARTMENTS]", "22 29, 35;56");
        bretagne.put("values[SECRETARIAT_EMAIL]", "secretariat@crig-bretagne.fr");
        assertThat(send(identity, bretagne)).hasStatus3xxRedirection();
        String joins = PAGE + "/nouveau-signataire";
        Map<String, String> rennes = fields(text(get("admin", joins)));
        rennes.putAll(Map.of(
                "values[ID]", "RENNES",
                "values[FULL_NAME]", "Rennes Métropole",
                "values[SHORT_NAME]", "Rennes",
                "values[OF]", "de Rennes Métropole",
                "values[SIRET]", "243 500 139 00189",
                "values[EMAIL]", "sig@rennes.fr",
                "values[COLOUR]", "#0A5C36"));
        assertThat(send(joins, rennes)).hasStatus3xxRedirection();
        assertThat(send(joins, rennes)).hasStatus(409);
        assertThat(mvc.post()
                        .uri(PAGE + "/signataire-IGN/retrait")
                        .param("version", "2")
                        .with(accounts.signedIn("admin"))
                        .with(csrf())
                        .exchange())
                .hasStatus3xxRedirection();

        assertThat(committee.name()).isEqualTo("CRIG Bretagne");
        assertThat(committee.departments()).containsExactly("22", "29", "35", "56");
        assertThat(committee.signatories())
                .extracting("id")
                .containsExactly("PREFECTURE", "REGION", "OPENIG", "RENNES");
        assertThat(committee.signatory("RENNES").siret()).isEqualTo("24350013900189");
        assertThat(text(get("membre.region", "/demandes/nouvelle"))).doesNotContain("Hérault");
        assertThat(text(get("agent.region", "/demandes/nouvelle"))).contains("Finistère (29)", "CRIG Bretagne");
        assertThat(mvc.get().uri("/assets/css/signatories.css").exchange())
                .bodyText()
                .contains(".signatory--RENNES { --signatory: #0a5c36");
        assertThat(text(get("admin", PAGE)))
                .contains(
                        "Rennes Métropole", "Institut national de l’information géographique", "n’est plus signataire");
        assertThat(actsOf("admin")).contains("committee.decided");
    }

    @Test
    void keepsEverySignatoryOnceThereIsARequest() {
        stages.submitted();
        assertThat(mvc.post()
                        .uri(PAGE + "/signataire-IGN/retrait")
                        .param("version", "0")
                        .with(accounts.signedIn("admin"))
                        .with(csrf())
                        .exchange())
                .hasStatus(422)
                .bodyText()
                .contains("ce signataire reste au comité");
        assertThat(committee.find("IGN")).isPresent();
    }

    /** Whoever moves an address reads in another's place: the former one hears of it. */
    @Test
    void tellsOfAnotherAddressAtTheFormerOneToo(@Autowired Deliveries deliveries) {
        stages.submitted();
        deliveries.deliverDue();
        String ign = PAGE + "/signataire-IGN";
        Map<String, String> moved = typed(ign, "EMAIL", "voleur@ailleurs.example");
        moved.put("holdsFrom", "2026-03-20");
        assertThat(send(ign, moved)).hasStatus3xxRedirection();
        deliveries.deliverDue();
        for (String reader : List.of("ign@crig.example", "voleur@ailleurs.example", "secretariat@crig.example")) {
            assertThat(mailbox.last(reader, "Adresse changée").text())
                    .contains(
                            "L’administrateur (Administrateur)",
                            "À partir du 20 mars 2026, ses messages partent à voleur@ailleurs.example, et non plus à ign@crig.example");
        }
        assertThat(takeBack(1, 1)).hasStatus3xxRedirection();
        deliveries.deliverDue();
        for (String reader : List.of("ign@crig.example", "voleur@ailleurs.example")) {
            assertThat(mailbox.last(reader, "Adresse changée").text())
                    .contains("ses messages partent à ign@crig.example, et non plus à voleur@ailleurs.example");
        }
        String name = PAGE + "/identite";
        assertThat(send(name, typed(name, "SECRETARIAT_EMAIL", "autre@ailleurs.example")))
                .hasStatus3xxRedirection();
        deliveries.deliverDue();
        assertThat(mailbox.last("secretariat@crig.example", "Adresse changée").text())
                .contains("partent à autre@ailleurs.example");
    }

    @Test
    void takesBackWhatDoesNotHoldYetAndNothingElse() {
        stages.submitted();
        assertThat(send(CIRCULATION, typed(CIRCULATION, "NORMAL_DAYS", "45"))).hasStatus3xxRedirection();
        assertThat(takeBack(1, 1)).hasStatus3xxRedirection();
        clock.advanceDays(2);
        assertThat(committee.circulation().normalDays()).isEqualTo(30);
        assertThat(text(get("admin", PAGE)))
                .contains("Retirée avant le 13 mars 2026", "La décision n°\u00a01 est retirée");
        assertThat(takeBack(2, 2)).hasStatus(422).bodyText().contains("Cette décision vaut déjà");
        assertThat(takeBack(9, 2)).hasStatus(404);
    }

    @Test
    void isTheAdministratorsAlone() {
        for (String other : List.of("secretariat", "membre.ign", "agent.region")) {
            assertThat(get(other, PAGE)).hasStatus(403);
            assertThat(get(other, CIRCULATION)).hasStatus(403);
        }
        assertThat(get("admin", PAGE + "/signataire-NOBODY")).hasStatus(404);
    }

    private MvcTestResult takeBack(int number, int version) {
        return mvc.post()
                .uri(PAGE + "/decisions/" + number + "/annulation")
                .param("version", String.valueOf(version))
                .with(accounts.signedIn("admin"))
                .with(csrf())
                .exchange();
    }

    private List<String> actsOf(String username) {
        return jdbc.sql("select act from journal_entry where username = ?")
                .param(username)
                .query(String.class)
                .list();
    }

    private int rows() {
        return jdbc.sql("select count(*) from resolution").query(Integer.class).single();
    }

    private LocalDate due(Reference reference) {
        return jdbc.sql("select due from circulation where reference = ?")
                .param(reference.value())
                .query(java.time.OffsetDateTime.class)
                .single()
                .atZoneSameInstant(java.time.ZoneId.of("Europe/Paris"))
                .toLocalDate();
    }

    /** The form as it is shown, with one other value. */
    private Map<String, String> typed(String path, String field, String value) {
        Map<String, String> fields = fields(text(get("admin", path)));
        assertThat(fields).containsKey("values[" + field + "]");
        fields.put("values[" + field + "]", value);
        return fields;
    }

    private static Map<String, String> fields(String page) {
        Map<String, String> fields = new TreeMap<>();
        for (Pattern pattern : List.of(FIELD, CHOSEN)) {
            Matcher matcher = pattern.matcher(page);
            while (matcher.find()) {
                fields.put(matcher.group(1), org.springframework.web.util.HtmlUtils.htmlUnescape(matcher.group(2)));
            }
        }
        return fields;
    }

    private MvcTestResult send(String path, Map<String, String> fields) {
        var request = mvc.post().uri(path).with(accounts.signedIn("admin")).with(csrf());
        fields.forEach(request::param);
        return request.exchange();
    }
}
