package fr.crig.avis.chaos;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.apache.commons.codec.digest.DigestUtils;

/**
 * Requests one after another, each from its draft to its opinions, or withdrawn; with forms that must be refused in between. Whoever
 * gets no answer sends the same form again, as people do.
 */
final class Story {

    /** @param key of it among all that the witness sends */
    record Request(String key, String reference) {}

    record Typed(WebForm form, Act act) {}

    private static final int MOST_LOOKS = 120;
    private static final int WITHDRAWN_ONE_OF = 5;
    private static final String WORDS = " – relevé d’« occupation du sol » à 5 cm, coût estimé : 120 000 €";

    private final int person;
    private final List<String> signatories;
    private final Person actor;
    private final BooleanSupplier over;
    private int pieceBytes;
    private int told;

    Story(int person, List<String> signatories, Entrance entrance, Ledger ledger, Wire wire, BooleanSupplier over) {
        this.person = person;
        this.signatories = signatories;
        this.actor = new Person(entrance, ledger, wire, over);
        this.over = over;
    }

    /** From now on a piece of this size is joined to each draft. */
    Story withPieces(int bytes) {
        pieceBytes = bytes;
        return this;
    }

    /** One more request. */
    void one() {
        String key = "%d-%d".formatted(person, ++told);
        String reference = deposit(key);
        if (reference == null) {
            return;
        }
        if (told % WITHDRAWN_ONE_OF == 0) {
            withdraw(key, reference);
            return;
        }
        admit(reference);
        for (int i = 0; i < signatories.size() && !over.getAsBoolean(); i++) {
            giveOpinion(key, reference, signatories.get((person + i) % signatories.size()));
        }
    }

    /** One more request, withdrawn every other time: nobody else needs to act. */
    void alone() {
        String key = "%d-%d".formatted(person, ++told);
        String reference = deposit(key);
        if (reference != null && told % 2 == 0) {
            withdraw(key, reference);
        }
    }

    /** One more request, deposited and admitted. */
    Request circulating() {
        Request request = deposited();
        admit(request.reference());
        return request;
    }

    Request deposited() {
        String key = "%d-%d".formatted(person, ++told);
        String reference = deposit(key);
        if (reference == null) {
            throw new IllegalStateException("Nobody took the request " + key);
        }
        return new Request(key, reference);
    }

    /** What this person's signatory will say of a request, typed and not sent. */
    Typed opinion(Request request) {
        String signatory = signatories.get(person);
        String path = path(request.reference());
        WebForm form = actor.look(member(signatory), path, path, MOST_LOOKS)
                .orElseThrow(() -> new IllegalStateException("Nobody asks " + signatory + " of " + request));
        return typed(form, request.key(), signatory);
    }

    /** @return the last answer to it */
    Page send(Typed typed) {
        return actor.sendAndRead(member(signatories.get(person)), typed.form(), typed.act());
    }

    private static String member(String signatory) {
        return "membre." + signatory;
    }

    private static String path(String reference) {
        return "/demandes/" + reference + "/avis-signataire";
    }

    private static Typed typed(WebForm form, String key, String signatory) {
        String code = signatory.toUpperCase(Locale.ROOT);
        String given = key + "/" + code;
        String words = Tables.MARK + given + WORDS;
        return new Typed(
                form.with("link", "NONE").with("stance", "FAVORABLE").with("reasons", words),
                opinion(given, code, words));
    }

    /** @return null if it was refused, or nobody waits any more */
    private String deposit(String key) {
        String agent = "agent." + signatories.get(person);
        String title = Tables.MARK + key + WORDS;
        String summary = "Résumé de " + key + " : acquisition, contrôle et diffusion sous licence ouverte.";
        Optional<WebForm> empty = actor.look(agent, "/demandes/nouvelle", "/demandes/brouillons/", MOST_LOOKS);
        if (empty.isEmpty()) {
            return null;
        }
        WebForm draft = filled(empty.get(), title, summary);
        actor.send(agent, draft, new Act(Act.Kind.DRAFT, key, title));
        if (pieceBytes > 0) {
            join(agent, draft.action(), key, title, summary);
        }
        String recap = draft.action() + "/verifier";
        Optional<WebForm> deposit = actor.look(agent, recap, draft.action() + "/deposer", 1);
        if (deposit.isEmpty()) {
            return null;
        }
        String location = actor.send(agent, deposit.get(), new Act(Act.Kind.DEPOSIT, key, title + " | " + summary));
        return location == null ? null : location.substring(location.lastIndexOf('/') + 1);
    }

    private void join(String agent, String draft, String key, String title, String summary) {
        Optional<WebForm> kept = actor.look(agent, draft, draft, 1);
        if (kept.isPresent()) {
            String name = "Temoin-" + key + ".pdf";
            String content = "%PDF-1.7\n" + ("% " + key + " of the witness\n").repeat(pieceBytes / 20) + "%%EOF\n";
            WebForm form = filled(kept.get(), title, summary).withFile("piece-NOTE", name, content);
            actor.send(agent, form, new Act(Act.Kind.PIECE, name, DigestUtils.sha256Hex(content)));
        }
    }

    private static WebForm filled(WebForm form, String title, String summary) {
        LocalDate today = LocalDate.now();
        return form.with("act", "check")
                .with("applicant.name", "Syndicat d’énergies de l’Aude")
                .with("applicant.siret", "200 110 005 00010")
                .with("applicant.kind", "SYNDICATE")
                .with("project.title", title)
                .with("project.summary", summary)
                .with("project.theme", "PCRS")
                .with("project.departments", "11")
                .with("project.dataProduced", "Orthophotographie à 5 cm")
                .with("project.startsOn", today.plusDays(200).toString())
                .with("project.endsOn", today.plusDays(400).toString())
                .with("funding.totalCost", "300 000")
                .with("funding.basis", "WITHOUT_TAX")
                .with("funding.amountAsked", "120 000")
                .with("funding.funder", "Région Occitanie")
                .with("funding.scheme", "REGION")
                .with("funding.plan[0].funder", "Région Occitanie")
                .with("funding.plan[0].nature", "PUBLIC_AID")
                .with("funding.plan[0].amount", "120 000")
                .with("funding.plan[0].certainty", "ASKED")
                .with("funding.plan[1].funder", "Syndicat d’énergies de l’Aude")
                .with("funding.plan[1].nature", "OWN_FUNDS")
                .with("funding.plan[1].amount", "180 000")
                .with("funding.plan[1].certainty", "ACQUIRED")
                .with("dates.receivedOn", today.minusDays(2).toString());
    }

    /** The task may come a moment after the deposit: who comes too soon is refused, and looks again. */
    private void admit(String reference) {
        String page = "/demandes/" + reference + "/recevabilite";
        Act act = new Act(Act.Kind.ADMISSION, reference, "NORMAL");
        for (int i = 0; i < MOST_LOOKS && !over.getAsBoolean(); i++) {
            Optional<WebForm> form = actor.look("secretariat", page, page, 1);
            if (form.isEmpty()) {
                return;
            }
            WebForm filled = form.get().with("urgency", "NORMAL").with("missingSeen", "true");
            if (actor.send("secretariat", filled, act) != null) {
                return;
            }
            Product.pause(Person.BETWEEN_LOOKS);
        }
    }

    private void giveOpinion(String key, String reference, String signatory) {
        String member = member(signatory);
        String path = path(reference);
        Optional<WebForm> form = actor.look(member, path, path, MOST_LOOKS);
        if (form.isEmpty()) {
            return;
        }
        if (signatory.equals(signatories.get(person))) {
            String code = signatory.toUpperCase(Locale.ROOT);
            String refused = key + "/" + code + "/refused";
            String words = Tables.MARK + refused + WORDS;
            actor.send(
                    member,
                    form.get().with("stance", "FAVORABLE").with("reasons", words),
                    opinion(refused, code, words));
        }
        Typed typed = typed(form.get(), key, signatory);
        actor.send(member, typed.form(), typed.act());
    }

    private static Act opinion(String key, String signatory, String words) {
        return new Act(Act.Kind.OPINION, key, signatory + " FAVORABLE " + words);
    }

    /** Twice, the second time from the page as it was before: that is refused. */
    private void withdraw(String key, String reference) {
        String agent = "agent." + signatories.get(person);
        String path = "/demandes/" + reference + "/retrait";
        Optional<WebForm> form = actor.look(agent, path, path, 1);
        if (form.isEmpty()) {
            return;
        }
        for (String attempt : List.of(key, key + "/again")) {
            String reason = Tables.MARK + attempt + " abandonné";
            actor.send(agent, form.get().with("reason", reason), new Act(Act.Kind.WITHDRAWAL, attempt, reason));
        }
    }
}
