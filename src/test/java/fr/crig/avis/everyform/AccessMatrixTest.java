package fr.crig.avis.everyform;

import static org.assertj.core.api.SoftAssertions.assertSoftly;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.request.PieceKind;
import fr.crig.avis.request.Pieces;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Rows;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * Each way in, in each state of what it shows or changes, for each reader: what stands in {@code access-matrix.csv} is what is
 * answered. What a person may not read looks as if it were not: the same status, body and headers as for an identifier that
 * nobody ever gave. What a person may not do changes no row of any table. A new way in is missed here until it has its lines.
 */
class AccessMatrixTest extends ApplicationTest {

    /** Whose query says what they show, which is more than their state: see {@link Queries}. */
    private static final Set<String> SHOWN_BY_QUERY =
            Set.of("GET /membres/nouveau", "GET /reunions/{id}/reponse", "GET /regles/simulation");

    private static final Pattern COUNTED = Pattern.compile("<caption[^>]*>(\\d+) ");

    private static final byte[] NOTE = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private Stages stages;

    @Autowired
    private RequestDesk requests;

    @Autowired
    private RequestReader requestReader;

    @Autowired
    private Pieces pieces;

    @Autowired
    private OpinionDesk opinions;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private DataSource dataSource;

    private Situations situations;
    private Things things;
    private Handlers handlers;
    private Answers answers;
    private Rows rows;
    private NamedRequests named;

    private final AccessMatrix wanted = AccessMatrix.read();
    private final AccessMatrix ran = new AccessMatrix();
    private final List<String> told = new ArrayList<>();
    private final Map<String, String> unknown = new TreeMap<>();
    private final PageLinks links = new PageLinks();
    private final Set<String> followed = new HashSet<>();

    /** A form, and who sends it. */
    private record Sending(Endpoint endpoint, String state, Form form, Map<String, List<String>> typed, Reader reader) {

        @Override
        public String toString() {
            return endpoint + ", " + state + ", " + reader.column();
        }
    }

    /** Of grants of which nothing is missing, and here there is none: see GrantExportTest. */
    private static final Set<String> REACHED_ELSEWHERE = Set.of("POST /avis/subventions");

    @BeforeEach
    void findTheWaysIn(@Autowired AutowireCapableBeanFactory beans) {
        accounts.openAll();
        new OtherReaders(accounts, jdbc).open();
        situations = beans.createBean(Situations.class);
        things = beans.createBean(Things.class);
        handlers = new Handlers(requestMappingHandlerMapping);
        answers = new Answers(mvc, accounts);
        rows = new Rows(dataSource);
        named = new NamedRequests(jdbc, requestReader, accounts);
    }

    @Test
    void isWhatIsAnswered() throws IOException {
        whatNoFormWaitsFor();
        situations.recordAgreement();
        read();
        situations.inTurn(forms -> {
            send(forms);
            read();
            if (followsLinks()) {
                follow();
            }
        });
        namesOnlyWhatTheirReaderMaySee();
        keep(Path.of("target", "access-matrix.csv"), ran.text());
        keep(Path.of("target", "acces.md"), AccessPage.of(ran));
        assertSoftly(this::assertAsWanted);
    }

    private void assertAsWanted(SoftAssertions all) {
        all.assertThat(told)
                .as(
                        "denied, but not as what does not exist; denied, and yet rows changed; named to whom it is hidden; or a link"
                                + " that leads elsewhere than the matrix says")
                .isEmpty();
        all.assertThat(ran.endpoints())
                .as("ways in for which nothing stands: see Things (reads) and Situations (forms)")
                .containsAll(
                        handlers.endpoints().stream().map(Endpoint::toString).toList());
        all.assertThat(ran.endpointsNobodyReaches())
                .as("nobody was let in: what the others are denied may be denied for another reason than theirs")
                .containsExactlyInAnyOrderElementsOf(REACHED_ELSEWHERE);
        all.assertThat(wanted.differences(ran))
                .as("all that was answered stands in target/access-matrix.csv")
                .isEmpty();
        all.assertThat(AccessPage.FILE)
                .as("if it is right: cp target/acces.md docs/")
                .content()
                .isEqualTo(AccessPage.of(ran));
    }

    private static void keep(Path file, String text) throws IOException {
        Files.writeString(file, text);
    }

    private void whatNoFormWaitsFor() {
        requests.submit(Samples.agent("REGION"), draftWithPiece(), 0);
        draftWithPiece();
        opinionWithPiece(stages.circulating());
        Reference answered = stages.circulating();
        opinionWithPiece(answered);
        stages.recused(answered, "PREFECTURE");
        stages.opinion(answered, "REGION", "FAVORABLE");
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

    // --- reads
    // ---------------------------------------------------------------------------------------------------------

    /** What stands in a state in which nothing of its kind was read before. */
    private void read() {
        things.joinFiles();
        handlers.endpoints().stream().filter(Endpoint::isRead).forEach(endpoint -> {
            String row = endpoint.toString();
            read(row, endpoint.isOfOneThing(), things.of(endpoint, ran.states(row)));
            Queries.of(endpoint).forEach(query -> {
                String asked = row + "?" + query;
                boolean ofOneThing = endpoint.isOfOneThing() || query.contains(Queries.A_REQUEST);
                read(asked, ofOneThing, things.of(endpoint, query, ran.states(asked)));
            });
        });
    }

    private void read(String row, boolean ofOneThing, List<Things.Address> addresses) {
        addresses.forEach(
                address -> Stream.of(Reader.values()).forEach(reader -> read(row, ofOneThing, address, reader)));
    }

    private void read(String row, boolean ofOneThing, Things.Address address, Reader reader) {
        Answers.Answer answer = answers.get(reader, address.known());
        ran.put(row, address.state(), reader, answer.code());
        if (isPage(answer)) {
            links.look(answer.body());
        }
        if (ofOneThing && answer.isDenial() && reader != Reader.NOBODY) {
            String nothing = unknown.computeIfAbsent(
                    reader + " " + address.unknown(),
                    first -> answers.get(reader, address.unknown()).without(address.unknown()));
            if (!answer.without(address.known()).equals(nothing)) {
                told.add(row + ", " + address.state() + ", " + reader.column()
                        + ": not the answer to an unknown identifier");
            }
        }
    }

    private static boolean isPage(Answers.Answer answer) {
        String type = answer.response().getContentType();
        return answer.response().getStatus() == HttpStatus.OK.value()
                && type != null
                && type.startsWith(MediaType.TEXT_HTML_VALUE);
    }

    /** What is asked of the database at an address, its lines in the matrix ask already. */
    boolean followsLinks() {
        return true;
    }

    /** Where the pages lead that one reader saw, each other goes too: to what the matrix says of it. */
    private void follow() {
        for (String link : links.news()) {
            String path = PageLinks.path(link);
            Optional<Endpoint> endpoint = handlers.endpoints().stream()
                    .filter(one -> one.isRead() && one.variables(path) != null)
                    .min(Comparator.comparing(one -> one.names().count()));
            if (endpoint.isEmpty()) {
                told.add("a page leads to " + link + ", which is no address of ours");
            } else if (!SHOWN_BY_QUERY.contains(endpoint.get().toString())) {
                things.stateAt(endpoint.get(), path).ifPresent(state -> follow(endpoint.get(), state, link));
            }
        }
    }

    private void follow(Endpoint endpoint, String state, String link) {
        if (!followed.add(endpoint + state + PageLinks.asked(link))) {
            return;
        }
        for (Reader reader : Reader.values()) {
            String wanted = ran.get(endpoint.toString(), state, reader);
            String got = answers.get(reader, link).code();
            if (wanted == null || Answers.isDenial(wanted) != Answers.isDenial(got)) {
                told.add("%s, %s, %s: %s, though %s was answered at %s"
                        .formatted(endpoint, state, reader.column(), wanted, got, link));
            }
        }
    }

    // --- what is named
    // ---------------------------------------------------------------------------------------------------------

    /** Lists, what waits, the calendar, the register, mails: at the end, when there is most. The export names all that is visible. */
    private void namesOnlyWhatTheirReaderMaySee() {
        List<String> lists = handlers.endpoints().stream()
                .filter(endpoint -> endpoint.isRead() && !endpoint.isOfOneThing())
                .filter(endpoint -> !endpoint.path().startsWith("/administration"))
                .flatMap(AccessMatrixTest::addresses)
                .toList();
        Stream.of(Reader.values()).filter(reader -> reader != Reader.NOBODY).forEach(reader -> {
            lists.forEach(list -> tellHidden(list, answers.get(reader, list).body(), reader));
            named.mailsTo(reader).forEach(mail -> tellHidden("a mail", mail, reader));
            Set<String> exported = named.in(answers.get(reader, "/demandes.csv").body());
            if (!exported.equals(named.visibleTo(reader))) {
                told.add("to %s were exported %s and not %s"
                        .formatted(reader.column(), exported, named.visibleTo(reader)));
            }
            tellWrongCount(
                    reader, "/demandes?annee=2026", named.visibleTo(reader).size());
            tellWrongCount(reader, "/avis?anterieurs=sans", named.avisVisibleTo(reader));
        });
    }

    /** What a list says of itself. */
    private void tellWrongCount(Reader reader, String list, long visible) {
        Matcher caption = COUNTED.matcher(answers.get(reader, list).body());
        String counted = caption.find() ? caption.group(1) : "nothing";
        if (!counted.equals(visible == 0 ? "nothing" : String.valueOf(visible))) {
            told.add("%s counts %s to %s, who may see %d".formatted(list, counted, reader.column(), visible));
        }
    }

    /** Without a query, and with each that has a row; what names one request is asked for by who may see it. */
    private static Stream<String> addresses(Endpoint list) {
        String address = list.at(Map.of());
        return Stream.concat(
                Stream.of(address),
                Queries.of(list).stream()
                        .filter(query -> !query.contains(Queries.A_REQUEST))
                        .map(query -> address + "?" + query));
    }

    private void tellHidden(String place, String text, Reader reader) {
        named.hiddenIn(text, reader)
                .forEach(reference -> told.add(place + " names " + reference + " to " + reader.column()));
    }

    // --- acts
    // ---------------------------------------------------------------------------------------------------------

    /** Each undone, so that the form stays what it is for the next. */
    private void send(List<Form> forms) {
        List<Sending> all = forms.stream().flatMap(this::byAll).toList();
        Predicate<Sending> denied = sending -> {
            String answer = wanted.get(sending.endpoint().toString(), sending.state(), sending.reader());
            return answer != null && Answers.isDenial(answer);
        };
        sendInVain(all.stream().filter(denied).toList());
        all.stream().filter(denied.negate()).forEach(sending -> undone(() -> send(sending)));
    }

    private Stream<Sending> byAll(Form form) {
        Endpoint endpoint = endpoint(form);
        String state = things.stateAt(endpoint, form.path()).orElse(Things.NO_STATE);
        Map<String, List<String>> typed = new Nonsense(form, handlers.fields(form.pattern())).plausible();
        return Stream.of(Reader.values()).map(reader -> new Sending(endpoint, state, form, typed, reader));
    }

    private Endpoint endpoint(Form form) {
        return handlers.endpoints().stream()
                .filter(endpoint -> endpoint.takes(form))
                .max(Comparator.comparing(
                        endpoint -> endpoint.buttons().getExpressions().size()))
                .orElseThrow();
    }

    /** All at once, because to look at every row takes longer than to send a form; one by one only if something changed. */
    private void sendInVain(List<Sending> denied) {
        if (changesSomething(denied)) {
            denied.stream()
                    .filter(sending -> changesSomething(List.of(sending)))
                    .forEach(sending -> told.add(sending + ": denied, and yet rows changed"));
        }
    }

    private boolean changesSomething(List<Sending> denied) {
        return Boolean.TRUE.equals(transaction.execute(status -> {
            Map<String, String> before = rows.all();
            denied.forEach(this::send);
            status.setRollbackOnly();
            return !rows.all().equals(before);
        }));
    }

    private void send(Sending sending) {
        String code =
                answers.post(sending.reader(), sending.form(), sending.typed()).code();
        ran.put(sending.endpoint().toString(), sending.state(), sending.reader(), code);
    }

    private void undone(Runnable act) {
        transaction.executeWithoutResult(status -> {
            act.run();
            status.setRollbackOnly();
        });
    }
}
