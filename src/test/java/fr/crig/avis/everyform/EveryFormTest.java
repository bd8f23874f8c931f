package fr.crig.avis.everyform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.support.ApplicationTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Whatever is sent to whatever form, the answer is no failure of ours. A new form is missed here until it has its state. */
class EveryFormTest extends ApplicationTest {

    private static final int FAILURE = 500;
    /** Addresses, amounts, choices, passwords and marks of the page; and what stands in one form with such a field. */
    private static final Set<String> KEEP_NO_WORDS = Set.of(
            // Criteria of the register, which keeps them as they stand in its address
            "annee",
            "decision",
            "departement",
            "dispositif",
            "anterieurs",
            "suivi",
            "financeur",
            "montant-a",
            "montant-de",
            "mots",
            "sens",
            "signataire",
            "theme",
            "tri",
            "address",
            "amount",
            "answers[0].accepted",
            "answers[0].words",
            "chosen",
            "code",
            "displayName",
            "down",
            "email",
            "file",
            "followUp",
            "items[IGN].expected",
            "items[IGN].fate",
            "items[IGN].reason",
            "link",
            "mandateTo",
            "moved",
            "order",
            "outcomes",
            "outcome",
            "place",
            "places[IGN].mandateTo",
            "places[IGN].people",
            "recovery",
            "repeated",
            "seenSigns",
            "sent[IGN]",
            "stance",
            "username",
            "values[EVERY_DAYS]",
            "values[IGN]",
            "way");

    /** What fills the fields here is done as it is. */
    private static final int MOST_OF_THEM = 50;

    private static final int MOST_WITH_A_VERSION = 25;

    /** Of pages that have gone on: whoever was overtaken is led back to them. */
    private static final Set<String> BUTTONS = Set.of(
            "/demandes/brouillons/{formKey}/deposer",
            "/membres/{username:[a-z][a-z0-9._-]*}/absences/{id:\\d+}/annulation",
            "/mes-absences/{id:\\d+}/annulation",
            "/reunions/{id:\\d+}/convocation/ordre-du-jour",
            "/reunions/{id:\\d+}/durees",
            "/reunions/{id:\\d+}/ordre",
            "/reunions/{id:\\d+}/retrait",
            "/reunions/{id:\\d+}/seance/{key:\\w+-[\\w-]+}/confirmation");

    /** Forms whose refusal shows nothing back, because nothing was typed that could be. */
    private static final Set<String> WITHOUT_WORDS = Set.of(
            // A button that brings the lines, by the columns and words that were saved before
            "/avis/reprise/{id:\\d{1,18}}/lignes",
            // Passwords, which no page shows
            "/compte/mot-de-passe",
            // Buttons: where an item of the agenda goes. The page of the meeting shows where each stands
            "/reunions/{id:\\d+}/ordre",
            // A button that records what was saved before; two who saved were told on the page where they typed
            "/reunions/{id:\\d+}/seance/{key:\\w+-[\\w-]+}/confirmation");

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    private Situations situations;
    private Handlers handlers;
    private Pasted pasting;
    private SentTwice twice;
    private FromOldPage old;

    private final List<String> failures = new ArrayList<>();
    private final TreeSet<String> driven = new TreeSet<>();
    private final TreeSet<String> freeTexts = new TreeSet<>();

    @BeforeEach
    void findTheForms(@Autowired AutowireCapableBeanFactory beans) {
        accounts.openAll();
        situations = beans.createBean(Situations.class);
        handlers = new Handlers(requestMappingHandlerMapping);
        pasting = new Pasted(jdbc);
        twice = new SentTwice(jdbc, this::response);
        old = new FromOldPage(this::response);
    }

    @Test
    void answersNonsenseWithoutFailing() {
        situations.inTurn(forms -> forms.forEach(this::drive));
        assertThat(failures).isEmpty();
        assertThat(driven).isEqualTo(handlers.acts().keySet());
        freeTexts.removeAll(pasting.kept);
        assertThat(freeTexts)
                .as("text fields of which nothing that was pasted was kept")
                .isEqualTo(KEEP_NO_WORDS);
        assertThat(twice.faults).isEmpty();
        assertThat(twice.done).hasSizeGreaterThan(MOST_OF_THEM);
        assertThat(twice.withoutWords).isEqualTo(WITHOUT_WORDS);
        assertThat(old.refusedForEver).isEmpty();
        // Saved while one types, they answer with some lines of their page.
        old.notShownAgain.removeAll(old.sentAgain);
        assertThat(old.notShownAgain).isEqualTo(BUTTONS);
        assertThat(old.sentAgain).hasSizeGreaterThan(MOST_WITH_A_VERSION);
    }

    private void drive(Form form) {
        boolean first = driven.add(form.pattern());
        Nonsense nonsense = new Nonsense(form, handlers.fields(form.pattern()));
        nonsense.all(first).forEach((words, parameters) -> send(form, words, parameters));
        paste(form, nonsense, first);
        undone(form, "twice", () -> twice.send(form, nonsense));
        undone(form, "from an old page", () -> old.send(form, nonsense));
    }

    private void undone(Form form, String words, Runnable sending) {
        transaction.executeWithoutResult(undone -> {
            try {
                sending.run();
            } catch (IllegalStateException failure) {
                failures.add(form.pattern() + ", " + words + ": " + NestedExceptionUtils.getMostSpecificCause(failure));
            }
            undone.setRollbackOnly();
        });
    }

    /** All text fields at once, else one after another: a field that takes no words must not keep the others from being looked at. */
    private void paste(Form form, Nonsense nonsense, boolean first) {
        List<Bound> texts = nonsense.texts();
        texts.forEach(text -> freeTexts.add(text.name()));
        if (!send(form, "pasted", nonsense.pasted(texts), texts) && first) {
            texts.forEach(text -> send(form, "pasted " + text.name(), nonsense.pasted(List.of(text)), texts));
        }
    }

    private void send(Form form, String words, Map<String, List<String>> parameters) {
        send(form, words, parameters, List.of());
    }

    /** Undone at once, so that the form stays what it is. @return whether it was done */
    private boolean send(Form form, String words, Map<String, List<String>> parameters, List<Bound> pasted) {
        return Boolean.TRUE.equals(transaction.execute(undone -> {
            String answer = answer(form, parameters);
            if (!answer.matches("[234]..")) {
                failures.add(form.pattern() + ", " + words + ": " + answer);
            }
            if (!answer.startsWith("4")) {
                pasting.faults(pasted).forEach(fault -> failures.add(form.pattern() + ", " + words + ": " + fault));
            }
            undone.setRollbackOnly();
            return answer.startsWith("3");
        }));
    }

    private MockHttpServletResponse response(Form form, Map<String, List<String>> parameters) {
        try {
            return mvc.perform(form.request(parameters)
                            .with(accounts.signedIn(form.username()))
                            .with(csrf()))
                    .andReturn()
                    .getResponse();
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String answer(Form form, Map<String, List<String>> parameters) {
        try {
            return String.valueOf(response(form, parameters).getStatus());
        } catch (Exception failure) {
            return FAILURE + " " + NestedExceptionUtils.getMostSpecificCause(failure);
        }
    }
}
