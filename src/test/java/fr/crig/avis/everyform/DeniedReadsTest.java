package fr.crig.avis.everyform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.request.PieceKind;
import fr.crig.avis.request.Pieces;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What a person may not read looks as if it were not: the same status, body and headers as for an identifier that nobody ever
 * gave. Tried with every address that names something, for each role, at each stage that a form waits for.
 */
class DeniedReadsTest extends ApplicationTest {

    private static final List<String> READERS =
            List.of("agent.region", "agent.prefecture", "membre.ign", "secretariat", "admin");
    private static final byte[] NOTE = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
    private static final Set<Integer> DENIALS = Set.of(403, 404);

    @Autowired
    private MockMvcTester mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Stages stages;

    @Autowired
    private RequestDesk requests;

    @Autowired
    private Pieces pieces;

    @Autowired
    private OpinionDesk opinions;

    private Situations situations;
    private Things things;
    private Set<String> patterns;

    private final Map<String, String> unknown = new TreeMap<>();
    private final List<String> told = new ArrayList<>();
    /** What this reader has read already, books among them: what matters here is what is denied. */
    private final Set<String> open = new HashSet<>();

    private final Set<String> read = new TreeSet<>();
    private final Set<String> denied = new TreeSet<>();

    @BeforeEach
    void findTheAddresses(@Autowired AutowireCapableBeanFactory beans) {
        accounts.openAll();
        situations = beans.createBean(Situations.class);
        things = beans.createBean(Things.class);
        patterns = new Handlers(requestMappingHandlerMapping).readsOfOneThing();
    }

    @Test
    void areAnsweredLikeWhatDoesNotExist() {
        piecesAndAnotherSecretary();
        things.addresses(patterns).forEach(this::ask);
        situations.inTurn(forms -> things.addresses(patterns).forEach(this::ask));
        assertThat(told).isEmpty();
        assertThat(read).as("addresses that somebody could read").isEqualTo(patterns);
        assertThat(denied).as("addresses that were denied to somebody").isEqualTo(patterns);
    }

    /** What no form waits for. */
    private void piecesAndAnotherSecretary() {
        requests.submit(Samples.agent("REGION"), draftWithPiece(), 0);
        draftWithPiece();
        opinionWithPiece(stages.circulating());
        Reference ownOfTheSecretariat = stages.circulating();
        stages.recused(ownOfTheSecretariat, "OPENIG");
        List.of("PREFECTURE", "REGION", "IGN")
                .forEach(signatory -> stages.opinion(ownOfTheSecretariat, signatory, "FAVORABLE"));
    }

    private void opinionWithPiece(Reference reference) {
        var form = new OpinionForm();
        form.link = "NONE";
        form.stance = "FAVORABLE";
        var sent = new SentFile("note.pdf", NOTE.length, new ByteArrayResource(NOTE));
        opinions.give(Samples.member("IGN"), reference, form, sent);
    }

    private UUID draftWithPiece() {
        UUID key = UUID.randomUUID();
        requests.saveDraft(Samples.agent("REGION"), key, 0, Samples.form());
        pieces.joinToDraft(
                Samples.agent("REGION"), key, PieceKind.NOTE, "note.pdf", NOTE.length, new ByteArrayResource(NOTE));
        return key;
    }

    private void ask(Things.Address address) {
        for (String reader : READERS) {
            if (open.contains(reader + address.known())) {
                continue;
            }
            MockHttpServletResponse answer = get(reader, address.known());
            if (!DENIALS.contains(answer.getStatus())) {
                read.add(address.pattern());
                open.add(reader + address.known());
            } else if (shown(answer, address.known()).equals(unknown(reader, address))) {
                denied.add(address.pattern());
            } else {
                told.add(reader + " " + address.known() + ": " + answer.getStatus());
            }
        }
    }

    private String unknown(String reader, Things.Address address) {
        return unknown.computeIfAbsent(
                reader + " " + address.unknown(), first -> shown(get(reader, address.unknown()), address.unknown()));
    }

    private MockHttpServletResponse get(String reader, String path) {
        return mvc.get().uri(path).with(accounts.signedIn(reader)).exchange().getResponse();
    }

    /** All that the reader gets, but for the address it asked for and what differs from one answer to the next. */
    private static String shown(MockHttpServletResponse answer, String path) {
        Map<String, List<Object>> headers = new TreeMap<>();
        answer.getHeaderNames().forEach(name -> headers.put(name, List.copyOf(answer.getHeaderValues(name))));
        return answer.getStatus() + "\n" + headers + "\n" + body(answer).replace(path, "");
    }

    private static String body(MockHttpServletResponse answer) {
        return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8)
                .replaceAll("name=\"(_csrf|_acte)\" value=\"[^\"]*\"", "");
    }
}
