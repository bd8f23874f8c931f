package fr.crig.avis.chaos;

import fr.crig.avis.chaos.History.Told;
import fr.crig.avis.chaos.Tables.Found;
import fr.crig.avis.chaos.Tables.Notice;
import fr.crig.avis.chaos.Tables.Numbers;
import fr.crig.avis.chaos.Tables.Standing;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Compares what people were told with what is in the tables and in the mailboxes; each difference is a sentence. */
final class Witness {

    private static final Map<String, String> WAITS_FOR = Map.of(
            "SUBMITTED", "userTask_checkAdmissibility",
            "READY", "userTask_placeOnAgenda",
            "ON_AGENDA", "userTask_recordDeliberation",
            "AVIS_RECORDED", "userTask_recordFollowUp");
    private static final Set<String> OVER = Set.of("CLOSED", "OUTSIDE_PERIMETER", "LAPSED", "WITHDRAWN", "CANCELLED");
    /** It left, or its reader does not want it as a mail of its own. */
    private static final Set<String> SETTLED = Set.of("SENT", "GATHERED", "DIGESTED", "OUTDATED", "SILENCED");

    private final History history;
    private final Tables tables;
    private final List<PostOffice.Mail> mails;
    private final List<String> violations = new ArrayList<>();

    Witness(History history, Tables tables, List<PostOffice.Mail> mails) {
        this.history = history;
        this.tables = tables;
        this.mails = mails;
    }

    List<String> violations() {
        inTables();
        notices();
        return List.copyOf(violations);
    }

    /** Without the mails. */
    List<String> inTables() {
        acts();
        tables.numbers().forEach(this::numbers);
        tables.requests().forEach(this::process);
        tables.untold().forEach(reference -> add("%s: the journal tells another number of acts", reference));
        tables.stuckJobs().forEach(job -> add("A job of the engine is stuck: %s", job));
        tables.heard().forEach(this::heard);
        return List.copyOf(violations);
    }

    private void acts() {
        Map<List<Object>, List<Found>> found =
                tables.acts().stream().collect(Collectors.groupingBy(one -> List.<Object>of(one.kind(), one.key())));
        history.told().forEach((act, told) -> {
            List<Found> rows = found.remove(List.<Object>of(act.kind(), act.key()));
            act(act, told, rows == null ? List.of() : rows);
        });
        found.values().forEach(rows -> add("%s is there and nobody sent it", rows.get(0)));
    }

    private void act(Act act, List<Told> told, List<Found> rows) {
        Answer known = History.known(told);
        if (rows.size() > 1) {
            add("%s is there %d times", act, rows.size());
        }
        if (known == Answer.DONE && rows.isEmpty()) {
            add("%s was acknowledged and is lost", act);
        }
        if (known == Answer.REFUSED && !rows.isEmpty()) {
            add("%s was refused and is there", act);
        }
        for (Found row : rows) {
            if (!row.content().equals(act.content())) {
                add("%s is there with another content: %s", act, row.content());
            }
            told.stream()
                    .filter(one -> one.answer() == Answer.DONE && row.reference() != null)
                    .filter(one -> !one.detail().contains(row.reference()))
                    .forEach(one -> add("%s was acknowledged as %s and is %s", act, one.detail(), row.reference()));
        }
    }

    /** From 1 to what the counter says, each once. */
    private void numbers(Numbers numbers) {
        List<Long> wanted = LongStream.rangeClosed(1, numbers.last()).boxed().toList();
        if (!numbers.given().equals(wanted)) {
            Set<Long> missing = new TreeSet<>(wanted);
            missing.removeAll(Set.copyOf(numbers.given()));
            add(
                    "Numbers %s of %d up to %d: %s missing, %d given",
                    numbers.series(),
                    numbers.year(),
                    numbers.last(),
                    missing,
                    numbers.given().size());
        }
    }

    private void process(Standing request) {
        int wanted = OVER.contains(request.state()) ? 0 : 1;
        if (request.roots() != wanted) {
            add("%s is %s and has %d processes", request.reference(), request.state(), request.roots());
        }
        List<String> tasks = tasksWanted(request);
        if (tasks != null && !tasks.equals(request.tasks())) {
            add("%s is %s and waits for %s", request.reference(), request.state(), request.tasks());
        }
    }

    /** Null where several ways are right. */
    private static List<String> tasksWanted(Standing request) {
        if (OVER.contains(request.state())) {
            return List.of();
        }
        if (request.state().equals("CIRCULATING")) {
            return Collections.nCopies(request.silent(), Tables.taskOfCirculation());
        }
        String task = WAITS_FOR.get(request.state());
        return task == null ? null : List.of(task);
    }

    /** Once it goes on, each signatory has spoken or been silent, never both; and it went on once. */
    private void heard(Tables.Heard request) {
        if (request.state().equals("CIRCULATING") && request.silent() == 0) {
            add("%s still circulates though all have answered", request.reference());
        }
        if (request.closings() > 0 && request.silent() > 0) {
            add("%s goes on though %d were not heard", request.reference(), request.silent());
        }
        if (request.closings() > 1) {
            add("%s went on %d times", request.reference(), request.closings());
        }
        if (request.both() > 0) {
            add("%s: %d are said to be silent and have spoken", request.reference(), request.both());
        }
    }

    private void notices() {
        Map<String, List<PostOffice.Mail>> delivered =
                mails.stream().collect(Collectors.groupingBy(PostOffice.Mail::messageId));
        for (Notice notice : tables.notices()) {
            List<PostOffice.Mail> copies = Objects.requireNonNullElse(delivered.remove(notice.messageId()), List.of());
            if (!SETTLED.contains(notice.state())) {
                add("Notice %s is %s", notice.messageId(), notice.state());
            } else if (notice.state().equals("SENT") && copies.isEmpty()) {
                add("Notice %s is sent and nobody got it", notice.messageId());
            } else if (notice.state().equals("SENT") && copies.stream().noneMatch(PostOffice.Mail::answered)) {
                add("Notice %s is sent and no mail server said that it took it", notice.messageId());
            }
            repeats(notice, copies);
        }
        delivered.keySet().forEach(message -> add("Mail %s is no notice", message));
    }

    /** Again only when who sent it may not have known that it was taken. */
    private void repeats(Notice notice, List<PostOffice.Mail> copies) {
        for (int i = 1; i < copies.size(); i++) {
            PostOffice.Mail before = copies.get(i - 1);
            long until = copies.get(i).at();
            boolean broken = history.breaks().stream().anyMatch(at -> at >= before.at() && at <= until);
            if (before.answered() && !broken) {
                add("Notice %s was delivered again without need", notice.messageId());
            }
        }
    }

    /** How many mails were delivered again. */
    static long repeated(List<PostOffice.Mail> mails) {
        return mails.size()
                - mails.stream().map(PostOffice.Mail::messageId).distinct().count();
    }

    private void add(String sentence, Object... words) {
        violations.add(sentence.formatted(words));
    }
}
