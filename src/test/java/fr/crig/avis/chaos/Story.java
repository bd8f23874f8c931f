package fr.crig.avis.chaos;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;

/**
 * Requests one after another, each from its draft to its opinions, or withdrawn; with forms that must be refused in between. Whoever
 * gets no answer sends the same form again, as people do.
 */
final class Story {

    private static final int MOST_LOOKS = 120;
    private static final long BETWEEN_LOOKS = 500;
    private static final int MOST_ATTEMPTS = 200;
    private static final int WITHDRAWN_ONE_OF = 5;
    private static final String WORDS = " – relevé d’« occupation du sol » à 5 cm, coût estimé : 120 000 €";

    private final int person;
    private final List<String> signatories;
    private final URI service;
    private final Ledger ledger;
    private final Wire wire;
    private final BooleanSupplier over;
    private final Map<String, Browser> browsers = new HashMap<>();
    private int told;

    Story(int person, List<String> signatories, URI service, Ledger ledger, Wire wire, BooleanSupplier over) {
        this.person = person;
        this.signatories = signatories;
        this.service = service;
        this.ledger = ledger;
        this.wire = wire;
        this.over = over;
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

    /** @return null if it was refused, or nobody waits any more */
    private String deposit(String key) {
        String agent = "agent." + signatories.get(person);
        String title = Tables.MARK + key + WORDS;
        String summary = "Résumé de " + key + " : acquisition, contrôle et diffusion sous licence ouverte.";
        Optional<WebForm> empty = look(agent, "/demandes/nouvelle", "/demandes/brouillons/", MOST_LOOKS);
        if (empty.isEmpty()) {
            return null;
        }
        WebForm draft = filled(empty.get(), title, summary);
        send(agent, draft, new Act(Act.Kind.DRAFT, key, title));
        String recap = draft.action() + "/verifier";
        Optional<WebForm> deposit = look(agent, recap, draft.action() + "/deposer", 1);
        if (deposit.isEmpty()) {
            return null;
        }
        String location = send(agent, deposit.get(), new Act(Act.Kind.DEPOSIT, key, title + " | " + summary));
        return location == null ? null : location.substring(location.lastIndexOf('/') + 1);
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
            Optional<WebForm> form = look("secretariat", page, page, 1);
            if (form.isEmpty()) {
                return;
            }
            WebForm filled = form.get().with("urgency", "NORMAL").with("missingSeen", "true");
            if (send("secretariat", filled, act) != null) {
                return;
            }
            Product.pause(BETWEEN_LOOKS);
        }
    }

    private void giveOpinion(String key, String reference, String signatory) {
        String member = "membre." + signatory;
        String path = "/demandes/" + reference + "/avis-signataire";
        Optional<WebForm> form = look(member, path, path, MOST_LOOKS);
        if (form.isEmpty()) {
            return;
        }
        String code = signatory.toUpperCase(java.util.Locale.ROOT);
        if (signatory.equals(signatories.get(person))) {
            String refused = key + "/" + code + "/refused";
            String words = Tables.MARK + refused + WORDS;
            send(member, form.get().with("stance", "FAVORABLE").with("reasons", words), opinion(refused, code, words));
        }
        String given = key + "/" + code;
        String words = Tables.MARK + given + WORDS;
        WebForm filled =
                form.get().with("link", "NONE").with("stance", "FAVORABLE").with("reasons", words);
        send(member, filled, opinion(given, code, words));
    }

    private static Act opinion(String key, String signatory, String words) {
        return new Act(Act.Kind.OPINION, key, signatory + " FAVORABLE " + words);
    }

    /** Twice, the second time from the page as it was before: that is refused. */
    private void withdraw(String key, String reference) {
        String agent = "agent." + signatories.get(person);
        String path = "/demandes/" + reference + "/retrait";
        Optional<WebForm> form = look(agent, path, path, 1);
        if (form.isEmpty()) {
            return;
        }
        for (String attempt : List.of(key, key + "/again")) {
            String reason = Tables.MARK + attempt + " abandonné";
            send(agent, form.get().with("reason", reason), new Act(Act.Kind.WITHDRAWAL, attempt, reason));
        }
    }

    /** Opens a page until it has this form. */
    private Optional<WebForm> look(String username, String path, String action, int looks) {
        int silent = 0;
        for (int i = 0; i < looks; ) {
            try {
                Page page = browser(username).open(path);
                Optional<WebForm> form = page.form(action);
                if (form.isPresent()) {
                    return form;
                }
                if (page.status() < 500) {
                    i++;
                }
            } catch (IOException away) {
                // It will be back.
            }
            if (over.getAsBoolean() || ++silent > MOST_ATTEMPTS) {
                return Optional.empty();
            }
            if (i < looks) {
                Product.pause(BETWEEN_LOOKS);
            }
        }
        return Optional.empty();
    }

    /** @return where it led; null if it was refused, or if nobody ever answered */
    private String send(String username, WebForm form, Act act) {
        for (int i = 0; i < MOST_ATTEMPTS; i++) {
            long attempt = ledger.sends(act);
            try {
                Page page = wire.carry(browser(username), form);
                Answer answer = page.answer();
                ledger.answered(attempt, answer, answer == Answer.DONE ? page.path() : String.valueOf(page.status()));
                if (answer != Answer.UNKNOWN) {
                    return answer == Answer.DONE ? page.path() : null;
                }
            } catch (IOException silence) {
                ledger.answered(attempt, Answer.UNKNOWN, String.valueOf(silence));
            }
            Product.pause(BETWEEN_LOOKS);
        }
        return null;
    }

    private Browser browser(String username) {
        return browsers.computeIfAbsent(username, name -> new Browser(service, name));
    }
}
