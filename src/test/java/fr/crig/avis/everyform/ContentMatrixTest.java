package fr.crig.avis.everyform;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.request.AdmissibilityDesk;
import fr.crig.avis.request.PieceKind;
import fr.crig.avis.request.Pieces;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.request.Urgency;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/**
 * What stands on the pages that a reader may open, in the documents, lists, searches, exports and mails: each content is looked for
 * at every address, in the states in which it matters who reads it. {@link AccessMatrixTest} asks for the addresses, this for what is there.
 */
class ContentMatrixTest extends ApplicationTest {

    private static final byte[] FILE = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    /** Lists, and what waits: of the addresses without a name those where something of a request or a meeting may stand. */
    private static final Set<String> OF_MANY = Set.of(
            "/a-faire",
            "/demandes",
            "/demandes.csv",
            "/reunions",
            "/reunions/attente",
            "/avis",
            "/administration/envois",
            "/administration/exploitation",
            "/administration/journal",
            "/secretariat/envois");

    private static final List<Content> OF_REQUEST =
            List.of(Content.DOSSIER, Content.PIECE, Content.OPINION, Content.OPINION_PIECE, Content.RESERVE);
    private static final List<Content> OF_CONSULTATION =
            List.of(Content.CONTRIBUTION, Content.PROPOSITION, Content.VOTE, Content.DISSENT, Content.AVIS);

    @Autowired
    private MockMvc mvc;

    @Autowired
    private MockMvcTester tester;

    @Autowired
    private TestAccounts accounts;

    @Autowired
    private RequestMappingHandlerMapping requestMappingHandlerMapping;

    @Autowired
    private MessageSource messages;

    @Autowired
    private Stages stages;

    @Autowired
    private RequestDesk requests;

    @Autowired
    private AdmissibilityDesk admissibility;

    @Autowired
    private Pieces pieces;

    @Autowired
    private OpinionDesk opinions;

    @Autowired
    private MeetingDesk meetings;

    @Autowired
    private MeetingLookup meetingLookup;

    @Autowired
    private Committee committee;

    @Autowired
    private JdbcClient jdbc;

    private Answers answers;
    private Handlers handlers;
    private Things things;

    private final ContentMatrix matrix = new ContentMatrix();

    /** @param id of the request, the draft, the avis or the meeting in which it is written */
    private record Written(String id, String state, List<Content> contents) {}

    /** What is asked now, with the state of what it belongs to. */
    private final Map<Content, String> asked = new LinkedHashMap<>();

    /** What a search finds does not depend on the state. */
    private final Set<Content> searched = new HashSet<>();

    @BeforeEach
    void openAccounts() {
        accounts.openAll();
        new OtherReaders(accounts, jdbc).open();
        answers = new Answers(mvc, accounts);
        handlers = new Handlers(requestMappingHandlerMapping);
        things = new Things(jdbc, messages, clock);
    }

    @Test
    void isWhatIsRead() throws IOException {
        inWriting();
        atAMeeting();
        Files.writeString(Path.of("target", "content-matrix.csv"), matrix.text());
        assertThat(matrix.differences())
                .as("all that was seen stands in target/content-matrix.csv")
                .isEmpty();
        assertThat(AccessPage.FILE).content().endsWith(ContentMatrix.page());
    }

    // --- the story
    // ---------------------------------------------------------------------------------------------------------

    private void inWriting() {
        UUID draft = draft(Content.DRAFT, Content.DRAFT_PIECE, "");
        Reference incomplete = stages.submitted();
        admissibility.askCompletion(
                Samples.SECRETARIAT, incomplete, stages.version(incomplete), Content.LETTER.sentence());
        Reference reference = circulating();
        opine(reference, "IGN", "UNFAVORABLE", Content.OPINION);
        opine(reference, "REGION", "FAVORABLE_WITH_RESERVES", Content.RESERVE);
        look(
                new Written(draft.toString(), "brouillon", List.of(Content.DRAFT, Content.DRAFT_PIECE)),
                new Written(incomplete.value(), "complément demandé", List.of(Content.LETTER)),
                new Written(reference.value(), "en circulation, deux avis donnés", OF_REQUEST));

        stages.recused(reference, "PREFECTURE");
        stages.opinion(reference, "OPENIG", "FAVORABLE");
        String consultation = "/demandes/" + reference + "/consultation";
        act("membre.ign", consultation + "/contributions", "words", Content.CONTRIBUTION.sentence());
        look(new Written(
                reference.value(), "débat, troisième membre en déport", with(OF_REQUEST, Content.CONTRIBUTION)));

        clock.advanceDays(9);
        jobs.runDue(reference.value());
        resolve(consultation + "/proposition", Content.PROPOSITION);
        String vote = "/demandes/" + reference + "/vote";
        act(
                "membre.region",
                vote,
                "stance",
                "FAVORABLE_WITH_RESERVES",
                "seenNumber",
                0,
                "reserves",
                Content.VOTE.sentence());
        act("membre.ign", vote, "stance", "UNFAVORABLE", "seenNumber", 0, "dissent", Content.DISSENT.sentence());
        look(new Written(
                reference.value(),
                "vote, troisième membre en déport",
                List.of(Content.PROPOSITION, Content.VOTE, Content.DISSENT)));
        lookIntoExports();

        act("membre.openig", vote, "stance", "FAVORABLE", "seenNumber", 0);
        clock.advanceDays(6);
        jobs.runDue(reference.value());
        resolve(consultation + "/resultat", Content.AVIS);
        jobs.runDue(reference.value());
        List<Content> all = new ArrayList<>(OF_REQUEST);
        all.addAll(OF_CONSULTATION);
        look(
                new Written(reference.value(), "avis rendu", all),
                new Written(avis(reference), "avis rendu", List.of(Content.AVIS)));
    }

    private void atAMeeting() {
        Meeting meeting = planned();
        Reference reference = stages.circulating();
        opine(reference, "IGN", "UNFAVORABLE", Content.PLACED_OPINION);
        List.of("PREFECTURE", "REGION", "OPENIG").forEach(one -> stages.opinion(reference, one, "FAVORABLE"));
        act("secretariat", "/demandes/" + reference + "/inscription", "meeting", meeting.id(), "minutes", 20);
        String path = "/reunions/" + meeting.id();
        act("secretariat", path + "/convocation", "version", version(meeting), "reason", "Urgence");
        clock.set(meeting.startsAt());
        jobs.runDue(meeting.subject());
        String id = String.valueOf(meeting.id());
        act("secretariat", path + "/seance/ouverture");
        act("secretariat", path + "/seance/presences", everybody());
        act("secretariat", path + "/seance/" + reference, decision());
        List<Content> inSession = List.of(Content.PLACED_OPINION, Content.DECISION, Content.NOTE);
        look(new Written(reference.value(), "séance ouverte", inSession), new Written(id, "séance ouverte", inSession));

        act(
                "secretariat",
                path + "/seance/" + reference + "/confirmation",
                "version",
                number("select version + 1 from session_item"),
                "attendanceVersion",
                number("select version + 1 from meeting_session"));
        jobs.runDue(reference.value());
        act("secretariat", path + "/seance/cloture", "version", version(meeting));
        jobs.runDue(meeting.subject());
        jobs.runDue(reference.value());
        minutes(path, "SAVE");
        List<Content> drafted = List.of(Content.DECISION, Content.MINUTES);
        look(
                new Written(reference.value(), "relevé en rédaction", drafted),
                new Written(id, "relevé en rédaction", drafted));
        lookIntoExports();

        minutes(path, "SEND");
        act("membre.ign", path + "/releve/remarques", "words", Content.REMARK.sentence());
        List<Content> sent = with(drafted, Content.REMARK);
        look(new Written(id, "relevé envoyé, remarques ouvertes", sent));
    }

    private UUID draft(Content words, Content piece, String wantedBy) {
        RequestForm form = Samples.form();
        form.project.title = words.sentence();
        form.project.summary = words.sentence();
        form.dates.replyWantedBy = wantedBy;
        UUID key = UUID.randomUUID();
        requests.saveDraft(Samples.agent("REGION"), key, 0, form);
        pieces.joinToDraft(
                Samples.agent("REGION"),
                key,
                PieceKind.NOTE,
                piece.marker() + ".pdf",
                FILE.length,
                new ByteArrayResource(FILE));
        return key;
    }

    private Reference circulating() {
        UUID key =
                draft(Content.DOSSIER, Content.PIECE, clock.today().plusDays(20).toString());
        Reference reference = requests.submit(Samples.agent("REGION"), key, 0);
        jobs.runDue(reference.value());
        admissibility.admit(Samples.SECRETARIAT, reference, stages.version(reference), Urgency.NORMAL);
        jobs.runDue(reference.value());
        return reference;
    }

    private void opine(Reference reference, String signatory, String stance, Content content) {
        var form = new OpinionForm();
        form.link = "NONE";
        form.stance = stance;
        form.reasons = "UNFAVORABLE".equals(stance) ? content.sentence() : "";
        form.reserves.add("FAVORABLE_WITH_RESERVES".equals(stance) ? content.sentence() : "");
        String name = Content.OPINION_PIECE.marker() + ".pdf";
        opinions.give(
                Samples.member(signatory),
                reference,
                form,
                content == Content.OPINION ? new SentFile(name, FILE.length, new ByteArrayResource(FILE)) : null);
        jobs.runDue(reference.value());
    }

    private void resolve(String path, Content content) {
        act(
                "secretariat",
                path,
                "version",
                number("select version from consultation"),
                "outcome",
                "FAVORABLE",
                "text",
                content.sentence());
    }

    private Meeting planned() {
        var form = new MeetingForm();
        form.day = clock.today().plusDays(20);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse, préfecture";
        return meetings.plan(Samples.SECRETARIAT, form);
    }

    private Object[] everybody() {
        List<Object> all =
                new ArrayList<>(List.of("act", "SAVE", "version", number("select version + 1 from meeting_session")));
        committee.signatories().forEach(one -> all.addAll(List.of("places[" + one.id() + "].attendance", "PRESENT")));
        return all.toArray();
    }

    private Object[] decision() {
        List<Object> all = new ArrayList<>(List.of("act", "SAVE", "version", 0, "outcome", "FAVORABLE"));
        all.addAll(List.of("text", Content.DECISION.sentence(), "note", Content.NOTE.sentence()));
        committee.signatories().forEach(one -> all.addAll(List.of("voices[" + one.id() + "].stance", "FAVORABLE")));
        return all.toArray();
    }

    private void minutes(String meeting, String act) {
        act(
                "secretariat",
                meeting + "/releve",
                "version",
                number("select version from minutes"),
                "act",
                act,
                "debates[0]",
                Content.MINUTES.sentence());
    }

    private String avis(Reference reference) {
        return jdbc.sql("select number from avis where reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
    }

    private int version(Meeting meeting) {
        return meetingLookup.get(meeting.id()).version();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void act(String username, String path, Object... namesAndValues) {
        new Acting(tester, accounts).act(username, path, namesAndValues);
    }

    private static List<Content> with(List<Content> some, Content one) {
        List<Content> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    // --- what is read
    // ---------------------------------------------------------------------------------------------------------

    private void look(Written... written) {
        asked.clear();
        for (Written one : written) {
            one.contents().forEach(content -> {
                asked.put(content, one.state());
                matrix.ask(content, one.state());
            });
        }
        List<String> addresses = addresses(Stream.of(written).map(Written::id).toList());
        for (Reader reader : ContentMatrix.readers()) {
            addresses.forEach(address -> find(reader, address, text(answers.get(reader, address))));
            mailsTo(reader).forEach(mail -> find(reader, "a mail", mail));
            Stream.of(written)
                    .forEach(one -> one.contents().stream()
                            .filter(Predicate.not(searched::contains))
                            .forEach(content -> search(reader, one.id(), content)));
        }
        searched.addAll(asked.keySet());
    }

    /** All that is kept of a person, which is looked for in every table. */
    private void lookIntoExports() {
        String export = "/compte/donnees/export";
        ContentMatrix.readers().forEach(reader -> find(reader, export, text(answers.get(reader, export))));
    }

    private List<String> addresses(List<String> ids) {
        List<String> addresses = new ArrayList<>();
        handlers.endpoints().stream()
                .filter(endpoint -> endpoint.isRead() && (endpoint.isOfOneThing() || OF_MANY.contains(endpoint.path())))
                .forEach(endpoint -> things.of(endpoint, Set.of()).stream()
                        .map(Things.Address::known)
                        .filter(address ->
                                !endpoint.isOfOneThing() || ids.stream().anyMatch(id -> isOf(id, address)))
                        .forEach(addresses::add));
        ids.stream()
                .filter(id -> id.startsWith("D-"))
                .map(id -> "/regles/simulation?demande=" + id)
                .forEach(addresses::add);
        return addresses;
    }

    /** A meeting has the same number as many other things. */
    private static boolean isOf(String id, String address) {
        String name = id.matches("\\d+") ? "/reunions/" + id : "/" + id;
        return address.matches(".*" + name + "([/.?].*|$)");
    }

    private void find(Reader reader, String place, String text) {
        asked.keySet().stream()
                .filter(content -> content.isIn(text))
                .forEach(content -> matrix.put(content, asked.get(content), reader, place));
    }

    /** Whoever finds a request by a word of it knows that the word is there. */
    private void search(Reader reader, String id, Content content) {
        String address = (id.startsWith("CRIG") ? "/avis" : "/demandes") + "?mots=" + content.marker();
        if (text(answers.get(reader, address)).contains("/" + id + "\"")) {
            matrix.put(content, asked.get(content), reader, address);
        }
    }

    private List<String> mailsTo(Reader reader) {
        return jdbc.sql("select subject || ' ' || body_text || ' ' || body_html from notice where recipient = ?")
                .param(reader.username() + "@crig.example")
                .query(String.class)
                .list();
    }

    private static String text(Answers.Answer answer) {
        String type = String.valueOf(answer.response().getContentType());
        byte[] bytes = answer.response().getContentAsByteArray();
        try {
            if (type.startsWith("application/pdf") && bytes.length > FILE.length) {
                try (PDDocument document = Loader.loadPDF(bytes)) {
                    return new PDFTextStripper().getText(document);
                }
            }
            return type.startsWith("application/zip") ? unpacked(bytes) : answer.body();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static String unpacked(byte[] bytes) throws IOException {
        StringBuilder text = new StringBuilder();
        try (var archive = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (var entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                text.append(entry.getName()).append(new String(archive.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return text.toString();
    }
}
