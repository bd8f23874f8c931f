package fr.crig.avis.everyform;

import fr.crig.avis.account.AccountLinks;
import fr.crig.avis.account.LinkPurpose;
import fr.crig.avis.account.TestAccounts;
import fr.crig.avis.committee.Committee;
import fr.crig.avis.committee.Signatory;
import fr.crig.avis.former.FormerDesk;
import fr.crig.avis.funder.FunderLinks;
import fr.crig.avis.meeting.AgendaDesk;
import fr.crig.avis.meeting.FreeItemDesk;
import fr.crig.avis.meeting.FreeItemForm;
import fr.crig.avis.meeting.Meeting;
import fr.crig.avis.meeting.MeetingDesk;
import fr.crig.avis.meeting.MeetingForm;
import fr.crig.avis.meeting.MeetingLookup;
import fr.crig.avis.request.RequestDesk;
import fr.crig.avis.request.RequestForm;
import fr.crig.avis.request.SentFile;
import fr.crig.avis.request.SentForm;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.EngineJobs;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import fr.crig.avis.support.TestClock;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.util.MultiValueMap;

/** Each form of the product in a state in which it may be sent. Time goes on from one to the next. */
final class Situations {

    private static final String SECRETARIAT = "secretariat";
    private static final String AGENT = "agent.region";
    private static final String MEMBER = "membre.ign";
    private static final String ADMINISTRATOR = "admin";
    private static final String FUNDER = "guichet@crig.example";

    private static final String PHRASE = "une phrase assez longue";

    private final MockMvcTester mvc;
    private final TestAccounts accounts;
    private final AccountLinks links;
    private final FunderLinks funders;
    private final Stages stages;
    private final RequestDesk requests;
    private final MeetingDesk meetings;
    private final MeetingLookup meetingReader;
    private final AgendaDesk agenda;
    private final FreeItemDesk subjects;
    private final FormerDesk former;
    private final Committee committee;
    private final EngineJobs jobs;
    private final TestClock clock;
    private final JdbcClient jdbc;

    Situations(
            MockMvcTester mvc,
            TestAccounts accounts,
            AccountLinks links,
            FunderLinks funders,
            Stages stages,
            RequestDesk requests,
            MeetingDesk meetings,
            MeetingLookup meetingReader,
            AgendaDesk agenda,
            FreeItemDesk subjects,
            FormerDesk former,
            Committee committee,
            EngineJobs jobs,
            TestClock clock,
            JdbcClient jdbc) {
        this.mvc = mvc;
        this.accounts = accounts;
        this.links = links;
        this.funders = funders;
        this.stages = stages;
        this.requests = requests;
        this.meetings = meetings;
        this.meetingReader = meetingReader;
        this.agenda = agenda;
        this.subjects = subjects;
        this.former = former;
        this.committee = committee;
        this.jobs = jobs;
        this.clock = clock;
        this.jdbc = jdbc;
    }

    /** @param drive takes the forms that may be sent now */
    void inTurn(Consumer<List<Form>> drive) {
        drive.accept(people());
        drive.accept(formerRegister());
        agreement(drive);
        drive.accept(deposit());
        drive.accept(admissibility());
        drive.accept(circulation());
        consultation(drive);
        meeting(drive);
    }

    /** Its pages are read while it is recorded; it can be recorded as long as it is not. */
    private void agreement(Consumer<List<Form>> drive) {
        forgetAgreements();
        recordAgreement();
        followAgreement();
        drive.accept(List.of());
        forgetAgreements();
        drive.accept(List.of(form(SECRETARIAT, "/convention/nouvelle", "", agreed(0))));
        recordAgreement();
        act(SECRETARIAT, "/convention/avenant", "version", 0, "signedOn", "2026-03-02", "words", "Le siège change.");
        long version = number("select version from agreement");
        drive.accept(List.of(
                form(SECRETARIAT, "/convention/correction", "", agreed(version)),
                form(
                        SECRETARIAT,
                        "/convention/renouvellement",
                        "",
                        "version",
                        version,
                        "signedOn",
                        "2026-03-01",
                        "firstDay",
                        "2028-06-11",
                        "months",
                        36),
                form(SECRETARIAT, "/convention/denonciation", "", "version", version, "givenOn", "2026-03-01"),
                form(SECRETARIAT, "/convention/avenant", "", "version", version, "signedOn", "2026-03-01"),
                form(SECRETARIAT, "/convention/retrait", "", "version", version, "entry", "AMENDMENT-0-2026-03-02")));
    }

    private void forgetAgreements() {
        List.of("agreement_term", "agreement_notice", "agreement_amendment", "agreement")
                .forEach(table -> jdbc.sql("delete from " + table).update());
    }

    /** The first one is read on a page of its own. */
    private void followAgreement() {
        List<Object> facts = new ArrayList<>(List.of(agreed(0)));
        facts.set(facts.indexOf("firstDay") + 1, "2028-06-11");
        facts.set(facts.indexOf("follows") + 1, 1);
        facts.addAll(List.of("signatories", "IGN"));
        act(SECRETARIAT, "/convention/nouvelle", facts.toArray());
    }

    /** Without one its pages are found by nobody. */
    void recordAgreement() {
        List<Object> facts = new ArrayList<>(List.of(agreed(0)));
        facts.addAll(List.of("signatories", "IGN"));
        act(SECRETARIAT, "/convention/nouvelle", facts.toArray());
    }

    /** In force until 2028. */
    private static Object[] agreed(long version) {
        return new Object[] {
            "version",
            version,
            "signedOn",
            "2025-06-11",
            "firstDay",
            "2025-06-11",
            "months",
            36,
            "renewal",
            "BY_ACT",
            "noticeUnit",
            "MONTHS",
            "follows",
            0
        };
    }

    /** Two files whose lines came in, of which one is taken back, one whose columns are to be said, and one whose lines may come in. */
    private List<Form> formerRegister() {
        String[] columns = {
            "columns[NUMBER]",
            "0",
            "columns[DAY]",
            "1",
            "columns[SUBJECT]",
            "2",
            "columns[APPLICANT]",
            "3",
            "columns[OUTCOME]",
            "4"
        };
        List<Object> said = new ArrayList<>(List.of("version", 0));
        said.addAll(List.of(columns));
        brought("2017-1", said);
        long wrong = brought("2018-1", said);
        long first = sentRegister("2019-1");
        act(SECRETARIAT, "/avis/reprise/" + first, said.toArray());
        long second = sentRegister("2019-1");
        String brought = "select version from former_import where id = " + first;
        return List.of(
                form(SECRETARIAT, "/avis/reprise", ""),
                form(SECRETARIAT, "/avis/reprise/{id:\\d{1,18}}", second, said.toArray()),
                form(SECRETARIAT, "/avis/reprise/{id:\\d{1,18}}/lignes", first, "version", number(brought)),
                form(SECRETARIAT, "/avis/reprise/{id:\\d{1,18}}/retrait", wrong, "reason", "Mauvais fichier"));
    }

    private long brought(String number, List<Object> said) {
        long sent = sentRegister(number);
        act(SECRETARIAT, "/avis/reprise/" + sent, said.toArray());
        act(SECRETARIAT, "/avis/reprise/" + sent + "/lignes", "version", 1);
        return sent;
    }

    private long sentRegister(String number) {
        byte[] lines = ("Numéro;Date;Objet;Porteur;Avis\n" + number + ";12/03/2019;PCRS de l’Aude;Aude;favorable\n")
                .getBytes(StandardCharsets.UTF_8);
        return former.send(
                Samples.SECRETARIAT, new SentFile("registre.csv", lines.length, new ByteArrayResource(lines)));
    }

    private List<Form> people() {
        long term = number("select id from member_term where username = 'membre.ign'");
        long suppleant = number("select id from member_term where username = 'suppleant.ign'");
        act(
                MEMBER,
                "/mes-absences",
                "from",
                clock.today().plusDays(3),
                "until",
                clock.today().plusDays(9));
        long absence = number("select max(id) from member_absence");
        act(MEMBER, "/avis/recherches/nouvelle", "name", "Mes PCRS", "mots", "pcrs");
        long search = number("select max(id) from saved_search");
        stages.submitted();
        jdbc.sql("update notice set state = 'REFUSED'").update();
        act(
                ADMINISTRATOR,
                "/administration/comite/regles-FOLLOW_UP",
                "version",
                0,
                "holdsFrom",
                clock.today().plusDays(700),
                "values[FIRST_ASK_DAYS]",
                30,
                "values[EVERY_DAYS]",
                61);
        return List.of(
                form(
                        ADMINISTRATOR,
                        "/administration/comite/{section}",
                        "regles-FOLLOW_UP",
                        "version",
                        1,
                        "holdsFrom",
                        clock.today().plusDays(1),
                        "values[FIRST_ASK_DAYS]",
                        29,
                        "values[EVERY_DAYS]",
                        Form.ANY_WORDS),
                form(
                        ADMINISTRATOR,
                        "/administration/comite/{section}",
                        "signataire-IGN",
                        "version",
                        1,
                        "holdsFrom",
                        clock.today().plusDays(1),
                        "values[FULL_NAME]",
                        Form.ANY_WORDS,
                        "values[SHORT_NAME]",
                        "IGN",
                        "values[OF]",
                        "de l’IGN",
                        "values[SIRET]",
                        "18006701900349",
                        "values[EMAIL]",
                        "ign@crig.example",
                        "values[COLOUR]",
                        "#2d6a4f"),
                form(ADMINISTRATOR, "/administration/comite/{section}/retrait", "signataire-IGN", "version", 1),
                form(ADMINISTRATOR, "/administration/comite/decisions/{number:\\d{1,9}}/annulation", "1", "version", 1),
                form(ADMINISTRATOR, "/administration/comptes", "", "roles", "SECRETARIAT", "signatory", ""),
                form(
                        ADMINISTRATOR,
                        "/administration/comptes/{username}",
                        "agent.ign",
                        "version",
                        number("select version from account where username = 'agent.ign'"),
                        "displayName",
                        "Agent",
                        "email",
                        "agent@crig.example",
                        "roles",
                        "AGENT"),
                form(ADMINISTRATOR, "/administration/comptes/{username}/fermer", "agent.ign"),
                form(ADMINISTRATOR, "/administration/comptes/{username}/effacement", "agent.ign"),
                form(ADMINISTRATOR, "/administration/comptes/{username}/rouvrir", "agent.ign"),
                form(ADMINISTRATOR, "/administration/comptes/{username}/mot-de-passe", "agent.ign"),
                form(ADMINISTRATOR, "/administration/comptes/{username}/second-facteur", "agent.openig"),
                form(ADMINISTRATOR, "/administration/exploitation/{id}/relance", "no-such-job"),
                form(ADMINISTRATOR, "/administration/exploitation/relance", ""),
                form(ADMINISTRATOR, "/administration/exploitation/sauvegarde", ""),
                form(MEMBER, "/avis/export", "", "format", "csv"),
                form(MEMBER, "/avis/subventions", "", "attribuant", "20005379100014", "annee", "2026"),
                form(MEMBER, "/avis/recherches/nouvelle", "", "name", "Mes LiDAR", "mots", "lidar"),
                form(MEMBER, "/avis/recherches/{id:\\d+}", search, "name", "Les PCRS"),
                form(MEMBER, "/avis/recherches/{id:\\d+}/suppression", search),
                form(
                        MEMBER,
                        "/compte/messages",
                        "",
                        "opinions",
                        "MONDAYS",
                        "consultations",
                        "NEVER",
                        "progress",
                        "AT_ONCE"),
                form(MEMBER, "/desabonnement", "", "jeton", digest()),
                form(MEMBER, "/compte/mot-de-passe", "", "current", TestAccounts.PASSWORD),
                form(MEMBER, "/compte/sessions/fermer", "", "session", "another's"),
                form(MEMBER, "/compte/sessions/partout", ""),
                form(MEMBER, "/connexion/code", ""),
                form(MEMBER, "/connexion/code/secours", ""),
                form(MEMBER, "/compte/second-facteur", "", "factor", phone(MEMBER, null)),
                form(MEMBER, "/compte/second-facteur/commencer", ""),
                form("agent.openig", "/compte/second-facteur/codes", "", "factor", phone("agent.openig", "2026-01-01")),
                form("agent.openig", "/compte/second-facteur/retirer", ""),
                form(MEMBER, "/mot-de-passe-oublie", "", "who", MEMBER),
                form(MEMBER, "/mot-de-passe", "", "jeton", link(), "chosen", PHRASE, "repeated", PHRASE),
                form(
                        SECRETARIAT,
                        "/membres/nouveau",
                        "",
                        "signatory",
                        "IGN",
                        "username",
                        "agent.openig",
                        "capacity",
                        "SUPPLEANT"),
                form(SECRETARIAT, "/membres/acces/{id:\\d+}/compte", stranger("s-1"), "username", MEMBER),
                form(SECRETARIAT, "/membres/acces/{id:\\d+}/refus", stranger("s-2")),
                form(SECRETARIAT, "/membres/{id:\\d+}/fin", term, "version", 0),
                form(MEMBER, "/membres/{id:\\d+}/fin", suppleant, "version", 0),
                form(SECRETARIAT, "/membres/{id:\\d+}/correction", term, "version", 0),
                form(MEMBER, "/mes-absences", ""),
                form(MEMBER, "/mes-absences/{id:\\d+}/annulation", absence, "version", 0),
                form(SECRETARIAT, "/membres/{username:[a-z][a-z0-9._-]*}/absences", MEMBER),
                Form.of(
                        SECRETARIAT,
                        "/membres/{username:[a-z][a-z0-9._-]*}/absences/{id:\\d+}/annulation",
                        "/membres/membre.ign/absences/" + absence + "/annulation",
                        "version",
                        "0"),
                form(
                        SECRETARIAT,
                        "/secretariat/envois/{id}",
                        number("select max(id) from notice"),
                        "version",
                        number("select version from notice where id = (select max(id) from notice)")));
    }

    /** @param confirmed day since when it is in force; null as long as it is being made */
    private long phone(String username, String confirmed) {
        jdbc.sql("""
                        insert into second_factor (account, secret, begun_at, confirmed_at)
                        select id, 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', :now, cast(:confirmed as date)
                          from account where username = :username""")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .param("confirmed", confirmed)
                .param("username", username)
                .update();
        long factor = number("select max(id) from second_factor");
        if (confirmed != null) {
            jdbc.sql("update account set second_factor = :factor where username = :username")
                    .param("factor", factor)
                    .param("username", username)
                    .update();
        }
        return factor;
    }

    private String link() {
        return links.make(MEMBER, LinkPurpose.INVITATION);
    }

    /** Whom a provider vouches for, with the address of the member. */
    private long stranger(String subject) {
        jdbc.sql("""
                        insert into sign_on_identity (version, provider, subject, name, email, asked_at, state)
                        values (0, 'agents', :subject, 'Claude Marty', 'membre.ign@crig.example', :now, 'WAITING')""")
                .param("subject", subject)
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
        return number("select max(id) from sign_on_identity");
    }

    private UUID digest() {
        UUID token = UUID.randomUUID();
        jdbc.sql(
                        "update notice set unsubscribe = :token, username = 'membre.ign' where id = (select max(id) from notice)")
                .param("token", token)
                .update();
        return token;
    }

    private List<Form> deposit() {
        UUID key = UUID.randomUUID();
        UUID deposited = UUID.randomUUID();
        requests.saveDraft(Samples.agent("REGION"), deposited, 0, Samples.form());
        requests.saveDraft(Samples.agent("REGION"), key, 0, Samples.form());
        return List.of(
                form(AGENT, "/demandes/plan", "").with(SentForm.of(Samples.form())),
                form(AGENT, "/demandes/pieces", "").with(SentForm.of(Samples.form())),
                form(AGENT, "/demandes/brouillons/{formKey}", key, "version", 0, "act", "save")
                        .withFiles(),
                form(AGENT, "/demandes/brouillons/{formKey}", key, "version", 0, "act", "check")
                        .with(choices())
                        .withFiles(),
                form(AGENT, "/demandes/brouillons/{formKey}/supprimer", key),
                form(AGENT, "/demandes/brouillons/{formKey}/deposer", deposited, "version", 0));
    }

    /** What a person typed where not anything can be typed. */
    private static MultiValueMap<String, String> choices() {
        var all = SentForm.of(Samples.form());
        List.of(
                        "applicant.name",
                        "project.title",
                        "project.summary",
                        "project.dataProduced",
                        "funding.funder",
                        "funding.plan[0].funder")
                .forEach(all::remove);
        return all;
    }

    private List<Form> admissibility() {
        Reference lapsed = stages.submitted();
        askCompletion(lapsed);
        clock.advanceDays(31);
        jobs.runDue(lapsed.value());
        Reference incomplete = stages.submitted();
        askCompletion(incomplete);
        Reference submitted = stages.submitted();
        int version = stages.version(submitted);
        return List.of(
                form(
                        SECRETARIAT,
                        "/demandes/{reference}/recevabilite",
                        submitted,
                        "version",
                        version,
                        "decision",
                        "ADMISSIBLE",
                        "missingSeen",
                        true),
                form(
                        SECRETARIAT,
                        "/demandes/{reference}/recevabilite",
                        submitted,
                        "version",
                        version,
                        "decision",
                        "COMPLETION"),
                form(
                        SECRETARIAT,
                        "/demandes/{reference}/recevabilite",
                        submitted,
                        "version",
                        version,
                        "decision",
                        "OUTSIDE_PERIMETER"),
                stop(AGENT, submitted, "retrait"),
                stop(SECRETARIAT, submitted, "annulation"),
                revision(incomplete, "completer"),
                form(
                        SECRETARIAT,
                        "/demandes/{reference}/caducite",
                        lapsed,
                        "version",
                        stages.version(lapsed),
                        "lapsed",
                        false),
                form(
                        SECRETARIAT,
                        "/demandes/{reference}/caducite",
                        lapsed,
                        "version",
                        stages.version(lapsed),
                        "lapsed",
                        true));
    }

    private List<Form> circulation() {
        Reference late = stages.circulating();
        clock.advanceDays(22);
        Reference reference = stages.circulating();
        Reference ownOfTheSecretariat = stages.circulating();
        stages.recused(ownOfTheSecretariat, "OPENIG");
        List.of("PREFECTURE", "REGION", "IGN")
                .forEach(signatory -> stages.opinion(ownOfTheSecretariat, signatory, "FAVORABLE"));
        return List.of(
                form(SECRETARIAT, "/demandes/{reference}/relance", late),
                revision(reference, "modifier"),
                form(
                        MEMBER,
                        "/demandes/{reference}/avis-signataire",
                        reference,
                        "link",
                        "NONE",
                        "stance",
                        "UNFAVORABLE",
                        "seenNumber",
                        0),
                form(MEMBER, "/demandes/{reference}/avis-signataire", reference, "addReserve", ""),
                form(MEMBER, "/demandes/{reference}/avis-signataire", reference, "removeReserve", 0),
                form(MEMBER, "/demandes/{reference}/avis-signataire", reference, "confirm", ""),
                form(
                        SECRETARIAT,
                        "/demandes/{reference}/secretaire",
                        ownOfTheSecretariat,
                        "version",
                        stages.version(ownOfTheSecretariat),
                        "signatory",
                        "IGN"));
    }

    private void consultation(Consumer<List<Form>> drive) {
        RequestForm form = Samples.form();
        form.dates.replyWantedBy = clock.today().plusDays(20).toString();
        Reference reference = stages.circulating(form);
        favourable(reference);
        drive.accept(List.of(
                form(MEMBER, "/demandes/{reference}/consultation/contributions", reference, "seen", 0),
                form(MEMBER, "/demandes/{reference}/consultation/evocation", reference)));
        clock.advanceDays(9);
        jobs.runDue(reference.value());
        Object version = number("select version from consultation");
        drive.accept(List.of(form(
                SECRETARIAT,
                "/demandes/{reference}/consultation/proposition",
                reference,
                "version",
                version,
                "outcome",
                "FAVORABLE_WITH_RESERVES")));
        act(
                SECRETARIAT,
                "/demandes/" + reference + "/consultation/proposition",
                "version",
                version,
                "outcome",
                "FAVORABLE",
                "text",
                "Oui.");
        drive.accept(List.of(form(
                MEMBER,
                "/demandes/{reference}/vote",
                reference,
                "stance",
                "FAVORABLE_WITH_RESERVES",
                "seenNumber",
                0)));
        for (Signatory signatory : committee.signatories()) {
            act(
                    "membre." + signatory.id().toLowerCase(),
                    "/demandes/" + reference + "/vote",
                    "stance",
                    "FAVORABLE",
                    "seenNumber",
                    0);
        }
        clock.advanceDays(6);
        jobs.runDue(reference.value());
        drive.accept(List.of(form(
                SECRETARIAT,
                "/demandes/{reference}/consultation/resultat",
                reference,
                "version",
                number("select version from consultation"),
                "outcome",
                "FAVORABLE_WITH_RESERVES")));
    }

    private void meeting(Consumer<List<Form>> drive) {
        Meeting meeting = planned();
        Reference reference = ready();
        drive.accept(List.of(
                form(SECRETARIAT, "/reunions/nouvelle", ""),
                form(SECRETARIAT, "/reunions/nouvelle", "", "act", "check"),
                form(SECRETARIAT, "/demandes/{reference}/inscription", reference, "meeting", meeting.id()),
                meeting("/inscriptions", meeting, "reference", reference)));
        act(SECRETARIAT, "/demandes/" + reference + "/inscription", "meeting", meeting.id(), "minutes", 20);
        String subject = subject(meeting);
        drive.accept(List.of(
                meeting("/point", meeting, "kind", "INFORMATION"),
                Form.of(
                        SECRETARIAT,
                        "/reunions/{id:\\d+}/point/{code}",
                        "/reunions/" + meeting.id() + "/point/" + subject,
                        "version",
                        String.valueOf(version(meeting)),
                        "kind",
                        "OTHER"),
                meeting("/modification", meeting),
                meeting("/modification", meeting, "act", "check"),
                meeting("/annulation", meeting),
                meeting("/ordre", meeting, "up", subject),
                meeting("/durees", meeting, "item", subject),
                meeting("/retrait", meeting, "item", subject),
                meeting("/convocation", meeting)));
        act(
                SECRETARIAT,
                "/reunions/" + meeting.id() + "/convocation",
                "version",
                version(meeting),
                "reason",
                "Urgence",
                "withoutAgenda",
                true);
        act(
                "membre.openig",
                "/reunions/" + meeting.id() + "/reponse",
                "signatory",
                "OPENIG",
                "seenNumber",
                0,
                "seenStart",
                meeting.startsAt().getEpochSecond(),
                "choice",
                "REPRESENTED",
                "mandateTo",
                "IGN");
        drive.accept(List.of(
                form(MEMBER, "/reunions/{id:\\d+}/reponse/mandat", meeting.id(), "giver", "OPENIG", "number", 1),
                meeting("/convocation/ordre-du-jour", meeting),
                meeting("/relance", meeting),
                meeting("/invites", meeting, "email", "jean@invite.example"),
                Form.of(
                        SECRETARIAT,
                        "/reunions/{id:\\d+}/invites/{guest:\\d+}/retrait",
                        "/reunions/" + meeting.id() + "/invites/" + guest(meeting) + "/retrait"),
                meeting("/modification", meeting),
                form(
                        MEMBER,
                        "/reunions/{id:\\d+}/reponse",
                        meeting.id(),
                        "signatory",
                        "IGN",
                        "seenNumber",
                        0,
                        "seenStart",
                        meeting.startsAt().getEpochSecond(),
                        "choice",
                        "REPRESENTED"),
                meeting("/seance/ouverture", meeting)));
        clock.set(meeting.startsAt());
        jobs.runDue(meeting.subject());
        session(drive, meeting, reference, subject);
    }

    private void session(Consumer<List<Form>> drive, Meeting meeting, Reference reference, String subject) {
        String session = "/reunions/" + meeting.id() + "/seance";
        act(SECRETARIAT, session + "/ouverture");
        drive.accept(List.of(
                meeting("/invites/presences", meeting),
                meeting(
                        "/seance/presences",
                        meeting,
                        "version",
                        0,
                        "act",
                        "SAVE",
                        "point",
                        subject,
                        "places[IGN].attendance",
                        "PRESENT"),
                meeting(
                        "/seance/presences",
                        meeting,
                        "version",
                        0,
                        "act",
                        "AUTO",
                        "point",
                        subject,
                        "places[IGN].attendance",
                        "PRESENT"),
                item(session, reference, "act", "SAVE"),
                item(session, reference, "act", "AUTO"),
                item(session, reference, "act", "READ_OVER"),
                item(session, subject, "act", "DONE"),
                meeting("/seance/cloture", meeting)));
        act(SECRETARIAT, session + "/presences", attendance());
        act(SECRETARIAT, session + "/" + reference, decision());
        Form confirmation = confirmation(session, reference);
        drive.accept(List.of(confirmation));
        act(
                SECRETARIAT,
                confirmation.path(),
                "version",
                confirmation.typed().get("version").get(0),
                "attendanceVersion",
                confirmation.typed().get("attendanceVersion").get(0));
        jobs.runDue(reference.value());
        act(SECRETARIAT, session + "/" + subject, "act", "DONE", "version", 0, "note", "Vu.");
        act(SECRETARIAT, session + "/cloture", "version", version(meeting));
        jobs.runDue(meeting.subject());
        jobs.runDue(reference.value());
        afterwards(drive, meeting, reference);
    }

    private void afterwards(Consumer<List<Form>> drive, Meeting meeting, Reference reference) {
        Object version = number("select version from minutes");
        act(AGENT, "/demandes/" + reference + "/financeur", "version", 0, "email", FUNDER);
        drive.accept(List.of(
                form(AGENT, "/demandes/{reference}/financeur", reference, "version", 1, "email", FUNDER),
                form(
                        AGENT,
                        "/financeur",
                        "",
                        "jeton",
                        funders.make(reference, FUNDER),
                        "result",
                        "REFUSED",
                        "amount",
                        "",
                        "decidedOn",
                        clock.today(),
                        "until",
                        "",
                        "proposal",
                        "",
                        "lifted",
                        1,
                        "grant.grantingSiret",
                        "",
                        "grant.conventionOn",
                        clock.today(),
                        "grant.payment",
                        "OTHER",
                        "grant.paidFrom",
                        "",
                        "grant.paidUntil",
                        "",
                        "grant.rae",
                        "",
                        "grant.beneficiaries[0].name",
                        "Commune",
                        "grant.beneficiaries[0].siret",
                        "",
                        "grant.beneficiaries[0].rna",
                        "",
                        "grant.beneficiaries[0].share",
                        100),
                form(
                        AGENT,
                        "/demandes/{reference}/suite",
                        reference,
                        "version",
                        stages.version(reference),
                        "result",
                        "GRANTED",
                        "amount",
                        "1000",
                        "decidedOn",
                        clock.today(),
                        "until",
                        "",
                        "proposal",
                        "",
                        "lifted",
                        1),
                form(AGENT, "/demandes/{reference}/suite", reference, "version", stages.version(reference)),
                meeting("/releve", meeting, "version", version, "act", "SAVE"),
                meeting("/releve", meeting, "version", version, "act", "SEND")));
        act(
                AGENT,
                "/demandes/" + reference + "/suite",
                "version",
                stages.version(reference),
                "result",
                "GRANTED",
                "amount",
                "1000",
                "decidedOn",
                clock.today());
        drive.accept(List.of(
                form(AGENT, "/demandes/{reference}/reserves", reference, "lifted", 1),
                form(
                        AGENT,
                        "/demandes/{reference}/subvention",
                        reference,
                        "version",
                        0,
                        "grantingSiret",
                        "",
                        "conventionOn",
                        clock.today(),
                        "payment",
                        "OTHER",
                        "paidFrom",
                        "",
                        "paidUntil",
                        "",
                        "rae",
                        "",
                        "beneficiaries[0].name",
                        "Commune",
                        "beneficiaries[0].siret",
                        "",
                        "beneficiaries[0].rna",
                        "",
                        "beneficiaries[0].share",
                        100)));
        act(AGENT, "/demandes/" + reference + "/reserves", "lifted", 1);
        drive.accept(List.of(Form.of(
                SECRETARIAT,
                "/demandes/{reference}/reserves/{lifting}",
                "/demandes/" + reference + "/reserves/" + number("select max(id) from reserve_lifting"),
                "answer",
                "DECLINED",
                "reason",
                "Rien n’est diffusé.")));
        act(
                SECRETARIAT,
                "/reunions/" + meeting.id() + "/releve",
                "version",
                version,
                "act",
                "SEND",
                "debates[0]",
                "Débattu.");
        drive.accept(List.of(form(MEMBER, "/reunions/{id:\\d+}/releve/remarques", meeting.id())));
        act(MEMBER, "/reunions/" + meeting.id() + "/releve/remarques", "words", "Une remarque.");
        clock.advanceDays(11);
        jobs.runDue(meeting.subject());
        drive.accept(List.of(meeting(
                "/releve",
                meeting,
                "version",
                number("select version from minutes"),
                "act",
                "APPROVE",
                "answers[0].accepted",
                true)));
        String avis = jdbc.sql("select number from avis where reference = ?")
                .param(reference.value())
                .query(String.class)
                .single();
        drive.accept(List.of(form(SECRETARIAT, "/avis/{number:[^.]+}/rectification", avis)));
        act(SECRETARIAT, "/avis/" + avis + "/rectification", "reason", "Une erreur.", "way", "MEETING");
        drive.accept(List.of(form(SECRETARIAT, "/avis/{number:[^.]+}/rectification/abandon", avis)));
    }

    // --- steps
    // ---------------------------------------------------------------------------------------------------------

    private void askCompletion(Reference reference) {
        act(
                SECRETARIAT,
                "/demandes/" + reference + "/recevabilite",
                "version",
                stages.version(reference),
                "decision",
                "COMPLETION",
                "letter",
                "Le plan manque.");
        jobs.runDue(reference.value());
    }

    private void favourable(Reference reference) {
        committee.signatories().forEach(signatory -> stages.opinion(reference, signatory.id(), "FAVORABLE"));
    }

    private Reference ready() {
        Reference reference = stages.circulating();
        favourable(reference);
        return reference;
    }

    private Meeting planned() {
        var form = new MeetingForm();
        form.day = clock.today().plusDays(20);
        form.startsAt = LocalTime.of(14, 0);
        form.endsAt = LocalTime.of(17, 0);
        form.place = "Toulouse, préfecture";
        return meetings.plan(Samples.SECRETARIAT, form);
    }

    private String subject(Meeting meeting) {
        var form = new FreeItemForm();
        form.version = version(meeting);
        form.kind = "INFORMATION";
        form.title = "Actualité";
        form.duration = 10;
        byte[] note = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);
        var document = new SentFile("note.pdf", note.length, new ByteArrayResource(note));
        subjects.add(Samples.SECRETARIAT, meeting.id(), form, List.of(document));
        var items = meetingReader.get(meeting.id()).items();
        return items.get(items.size() - 1).code();
    }

    private long guest(Meeting meeting) {
        act(SECRETARIAT, "/reunions/" + meeting.id() + "/invites", "name", "Marie", "email", "marie@invite.example");
        return number("select max(id) from meeting_guest");
    }

    private int version(Meeting meeting) {
        return meetingReader.get(meeting.id()).version();
    }

    private Object[] attendance() {
        List<Object> all =
                new ArrayList<>(List.of("act", "SAVE", "version", number("select version + 1 from meeting_session")));
        committee.signatories().forEach(one -> all.addAll(List.of("places[" + one.id() + "].attendance", "PRESENT")));
        return all.toArray();
    }

    private Object[] decision() {
        List<Object> all = new ArrayList<>(List.of(
                "act",
                "SAVE",
                "version",
                0,
                "outcome",
                "FAVORABLE_WITH_RESERVES",
                "text",
                "Oui.",
                "reserves[0]",
                "Diffuser."));
        committee.signatories().forEach(one -> all.addAll(List.of("voices[" + one.id() + "].stance", "FAVORABLE")));
        return all.toArray();
    }

    private long number(String sql) {
        return jdbc.sql(sql).query(Long.class).single();
    }

    private void act(String username, String path, Object... namesAndValues) {
        new Acting(mvc, accounts).act(username, path, namesAndValues);
    }

    // --- forms
    // ---------------------------------------------------------------------------------------------------------

    private static Form form(String username, String pattern, Object variable, Object... namesAndValues) {
        String path = pattern.replaceFirst("\\{[^/]*}(?=/|$)", variable.toString());
        String[] typed = new String[namesAndValues.length];
        for (int i = 0; i < typed.length; i++) {
            typed[i] = namesAndValues[i].toString();
        }
        return Form.of(username, pattern, path, typed);
    }

    private Form meeting(String act, Meeting meeting, Object... namesAndValues) {
        return form(SECRETARIAT, "/reunions/{id:\\d+}" + act, meeting.id(), namesAndValues)
                .with(Map.of("version", List.of(String.valueOf(version(meeting)))));
    }

    private static Form item(String session, Object item, String... namesAndValues) {
        return Form.of(
                        SECRETARIAT,
                        "/reunions/{id:\\d+}/seance/{key:\\w+-[\\w-]+}",
                        session + "/" + item,
                        namesAndValues)
                .with(Map.of("version", List.of("0"), "outcome", List.of("FAVORABLE_WITH_RESERVES")));
    }

    private Form confirmation(String session, Reference item) {
        return Form.of(
                SECRETARIAT,
                "/reunions/{id:\\d+}/seance/{key:\\w+-[\\w-]+}/confirmation",
                session + "/" + item + "/confirmation",
                "version",
                String.valueOf(number("select version + 1 from session_item where item = '" + item + "'")),
                "attendanceVersion",
                String.valueOf(number("select version + 1 from meeting_session")));
    }

    private Form stop(String username, Reference reference, String act) {
        return Form.of(
                username,
                "/demandes/{reference}/{act:retrait|annulation}",
                "/demandes/" + reference + "/" + act,
                "version",
                String.valueOf(stages.version(reference)));
    }

    private Form revision(Reference reference, String act) {
        return Form.of(
                        AGENT,
                        "/demandes/{reference}/{act:completer|modifier}",
                        "/demandes/" + reference + "/" + act,
                        "version",
                        String.valueOf(stages.version(reference)),
                        "missingSeen",
                        "true")
                .with(choices())
                .withFiles();
    }
}
