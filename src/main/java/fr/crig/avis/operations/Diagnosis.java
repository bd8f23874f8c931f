package fr.crig.avis.operations;

import fr.crig.avis.notification.DeliveryFigures;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Says whether everything works, and if not, what does not: what cannot wait first. */
final class Diagnosis {

    /** A mail server may be away for that long without anybody having to know. */
    private static final Duration LATE_MAIL = Duration.ofHours(1);

    /** Of work that comes back: nodes look every half minute, and it may take its time. */
    private static final Duration LATE_WORK = Duration.ofHours(1);

    /** After which nobody looks for the file any more. */
    private static final Duration ALTERED_LATELY = Duration.ofDays(30);

    private static final String RETRY_ALL = "/administration/exploitation/relance";
    private static final String OUTBOX = "/administration/envois?etat=";

    private final ServiceState state;
    private final Instant now;
    private final List<Trouble> found = new ArrayList<>();

    private Diagnosis(ServiceState state, Instant now) {
        this.state = state;
        this.now = now;
    }

    /** @return nothing when everything works */
    static List<Trouble> of(ServiceState state, Instant now) {
        var diagnosis = new Diagnosis(state, now);
        diagnosis.database();
        diagnosis.backup();
        diagnosis.nodes();
        diagnosis.engine();
        diagnosis.delivery();
        diagnosis.regularWork();
        diagnosis.journal();
        diagnosis.files();
        return List.copyOf(diagnosis.found);
    }

    private void database() {
        state.switchedOff().forEach(setting -> found.add(Trouble.of("upkeep.durability.off", setting)));
        state.disks().stream()
                .filter(DiskRoom::isShort)
                .forEach(disk -> found.add(
                        Trouble.of("operations.trouble.disk").leadingTo("operations.trouble.look", "#disks")));
    }

    private void backup() {
        if (state.backup().isLate(now)) {
            found.add(Trouble.of("upkeep.backup.late").leadingTo("operations.trouble.look", "#backup"));
        } else if (state.backup().hasFailed()) {
            found.add(Trouble.of("upkeep.backup.failedLately").leadingTo("operations.trouble.look", "#backup"));
        }
    }

    private void nodes() {
        state.nodes().stream()
                .filter(node -> !node.isAlive(now))
                .forEach(node -> found.add(Trouble.of("operations.trouble.node", node.name())
                        .leadingTo("operations.trouble.look", "#nodes")));
        state.nodes().stream()
                .filter(node -> node.isAlive(now) && node.isOffTime())
                .forEach(node -> found.add(Trouble.of("operations.trouble.clock", node.name())
                        .leadingTo("operations.trouble.look", "#nodes")));
    }

    private void engine() {
        EngineState engine = state.engine();
        if (!engine.executing()) {
            found.add(Trouble.of("operations.trouble.idle"));
        }
        if (engine.late() > 0) {
            found.add(Trouble.of("operations.trouble.late", engine.late())
                    .leadingTo("operations.trouble.look", "#engine"));
        }
        if (engine.givenUp() > 0) {
            found.add(Trouble.of("operations.trouble.givenUp", engine.givenUp())
                    .mendedBy("operations.retry.all", RETRY_ALL));
        }
    }

    private void delivery() {
        DeliveryFigures delivery = state.delivery();
        if (delivery.waitingSince() != null
                && delivery.waitingSince().plus(LATE_MAIL).isBefore(now)) {
            found.add(Trouble.of("operations.trouble.mailWaits", delivery.waiting())
                    .leadingTo("operations.trouble.mail.look", OUTBOX + "PENDING"));
        }
        if (delivery.undelivered() > 0) {
            found.add(Trouble.of("operations.trouble.undelivered", delivery.undelivered())
                    .leadingTo("operations.trouble.mail.look", "#delivery"));
        }
    }

    private void regularWork() {
        boolean failing = state.work().stream()
                .anyMatch(
                        work -> work.isFailing() || work.next().plus(LATE_WORK).isBefore(now));
        if (failing) {
            found.add(Trouble.of("operations.trouble.work").leadingTo("operations.trouble.look", "#work"));
        }
    }

    private void journal() {
        if (state.checkup() != null && !state.checkup().isWhole()) {
            found.add(Trouble.of("operations.trouble.journal", state.checkup().rank())
                    .leadingTo("operations.journal.verify", "/administration/journal/verification"));
        }
    }

    private void files() {
        boolean altered = state.altered().stream()
                .anyMatch(line -> line.at().plus(ALTERED_LATELY).isAfter(now));
        if (altered) {
            found.add(Trouble.of("operations.trouble.altered").leadingTo("operations.trouble.look", "#altered"));
        }
        if (state.scanner().configured() && state.scanner().version() == null) {
            found.add(Trouble.of("operations.trouble.scanner", state.scanner().waiting())
                    .leadingTo("operations.trouble.look", "#scanner"));
        }
    }
}
