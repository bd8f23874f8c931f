package fr.crig.avis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Filler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What a figure counts, one by one. That they are as many as the figure says is in {@link FiguresTest}. */
class CountedListsTest extends ApplicationTest {

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private DataSource database;

    @Autowired
    private JdbcClient jdbc;

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
    }

    @Test
    void listNothingThatTheirReaderMayNotSee() {
        fill(database, jdbc);
        for (Counted counted : Counted.values()) {
            String address = "/chiffres/liste?annee=toutes&de=" + (counted.isOfSignatory() ? "IGN" : "") + "&quoi="
                    + counted.word();
            assertThat(read("admin", address)).as(counted.name()).contains("Rien n’est compté.");
            assertThat(read("secretariat", address)).as(counted.name()).doesNotContain("Rien n’est compté.");
        }
        for (String odd : List.of("quoi=tout", "annee=hier", "quoi=reponses&annee=hier")) {
            assertThat(mvc.get().uri("/chiffres/liste?" + odd).with(accounts.signedIn("secretariat")))
                    .hasStatus(404);
        }
        assertThat(read("secretariat", "/chiffres/liste?annee=2019&quoi=reponses&de=ONF"))
                .contains("Rien n’est compté.");
    }

    /** The whole region counts in each of its départements. */
    @Test
    void areThoseOfAThemeOrADepartement() {
        fill(database, jdbc);
        String decided =
                "select count(*) from funding_request r join follow_up f on f.reference = r.reference where r.reference like 'D-2019-%' and ";
        assertThat(counted("decisions&de=PCRS")).isEqualTo(count(decided + "r.theme = 'PCRS'"));
        assertThat(counted("decisions&de=11"))
                .isEqualTo(count(decided + "(r.departments like '% 11 %' or r.departments like '% region %')"));
        assertThat(counted("demandes"))
                .isEqualTo(count("select count(*) from funding_request where reference like 'D-2019-%'"));
        assertThat(counted("reunions"))
                .isEqualTo(count("select count(distinct meeting) from deliberation where mode = 'MEETING'"
                        + " and state in ('DECIDED', 'SENT_TO_SECOND') and extract(year from due) = 2019"));
    }

    private long counted(String what) {
        String page = read("secretariat", "/chiffres/liste?annee=2019&quoi=" + what);
        int caption = page.indexOf("<caption>") + "<caption>".length();
        return Long.parseLong(page.substring(caption, page.indexOf(' ', caption)));
    }

    private long count(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    /** With deliberations of each kind and fate, some of them at one meeting, answers within other days, other grants, avis that another replaced, and projects of the whole region. */
    static void fill(DataSource database, JdbcClient jdbc) {
        new Filler(database).fill(260, 40);
        jdbc.sql("update deliberation set due = decided_at").update();
        List.of(
                        "state = 'SENT_TO_SECOND' where mod(id, 7) = 1",
                        "state = 'RETURNED' where mod(id, 7) = 2",
                        "mode = 'WRITTEN_CONSULTATION', meeting = null where mod(id, 7) in (3, 4)",
                        "state = 'SENT_TO_MEETING' where mod(id, 7) = 4")
                .forEach(change -> jdbc.sql("update deliberation set " + change).update());
        jdbc.sql("""
                        insert into avis (id, number, reference, title, applicant_name, receiving_signatory, outcome, deliberated_on,
                                          recorded_at, record, sha256, pdf_file, rank_in_request)
                        select id + 100000, number || '-R', reference, title, applicant_name, receiving_signatory, outcome, deliberated_on,
                               recorded_at, record, sha256, pdf_file, 2
                          from avis where mod(id, 5) = 0""").update();
        jdbc.sql("update funding_request set theme = 'PCRS' where mod(id, 4) > 0")
                .update();
        List.of(
                        "update funding_request set departments = ' region ' where mod(id, 6) = 0",
                        "delete from request_term where term like '@%' and mod(request, 6) = 0",
                        "insert into request_term (request, term, readership) select id, '@region', readership from funding_request"
                                + " where mod(id, 6) = 0")
                .forEach(change -> jdbc.sql(change).update());
        jdbc.sql("update register_line set reserves_lifted = 2, reserves_left = 1 where mod(avis, 9) = 0")
                .update();
        jdbc.sql("update follow_up set amount = amount + 100.25 * mod(id, 5) where amount is not null")
                .update();
        jdbc.sql("update circulation set opened_at = opened_at + mod(id, 7) * interval '1' day")
                .update();
        jdbc.sql("update funding_request set admissibility_days = admissibility_days + mod(id, 5),"
                        + " opinions_days = opinions_days + mod(id, 7)")
                .update();
        jdbc.sql("update register_line set in_force = false where mod(avis, 5) = 0")
                .update();
    }

    private String read(String reader, String path) {
        var response =
                mvc.get().uri(path).with(accounts.signedIn(reader)).exchange().getResponse();
        assertThat(response.getStatus()).as(path).isEqualTo(200);
        return new String(response.getContentAsByteArray(), StandardCharsets.UTF_8);
    }
}
