package fr.crig.avis.randomwalk;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.randomwalk.Verb.Manner;
import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.NotVisible;
import fr.crig.avis.shared.Refusal;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Rows;
import fr.crig.avis.support.Tries;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

/**
 * Plays random sequences of acts on the product and on the {@link Model}. A legal act must lead both to the same place; an
 * illegal one must be refused and change no row of any table.
 */
class RandomWalkTest extends ApplicationTest {

    /** Most see every act done and refused; else as many more as it takes. */
    private static final int SEQUENCES = 100;

    private static final int MOST_SEQUENCES = 200;
    private static final int DEEP_SEQUENCES = 2000;
    private static final int SHORTEST = 4;
    private static final int LONGEST = 14;

    /** One in so many steps is taken whatever the rules say; the others keep to what they allow, to get anywhere. */
    private static final int ANYTHING_GOES = 4;

    /** One sequence in so many turns back nowhere, or few would come to the end of a story. */
    private static final int STRAIGHT = 4;

    private final Map<Verb, Integer> played = new EnumMap<>(Verb.class);
    private final Map<Verb, Integer> refused = new EnumMap<>(Verb.class);
    private int walked;

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private DataSource dataSource;

    private Model model;
    private World world;
    private Observed observed;
    private Rows rows;

    @Test
    void leadsWhereTheRulesSay() {
        if (Boolean.getBoolean("crig.deep")) {
            Tries.of(DEEP_SEQUENCES, this::walk);
        } else {
            Tries.of(MOST_SEQUENCES, random -> {
                if (walked < SEQUENCES || !sawAll()) {
                    walk(random);
                }
            });
        }
        assertThat(played).containsOnlyKeys(Verb.values());
        assertThat(refused.keySet()).containsExactlyElementsOf(mayBeRefused());
    }

    private boolean sawAll() {
        return played.size() == Verb.values().length
                && refused.size() == mayBeRefused().size();
    }

    private static List<Verb> mayBeRefused() {
        return Arrays.stream(Verb.values()).filter(Verb::mayBeRefused).toList();
    }

    private void walk(RandomGenerator random) {
        walked++;
        begin();
        List<Attempt> taken = new ArrayList<>();
        boolean straight = random.nextInt(STRAIGHT) == 0;
        int length = straight ? LONGEST : SHORTEST + random.nextInt(LONGEST - SHORTEST + 1);
        for (int i = 0; i < length; i++) {
            Choice choice = Choice.of(random, straight);
            List<Attempt> open = open(choice);
            if (!open.isEmpty()) {
                Attempt attempt = choice.anything() ? open.get(choice.pick() % open.size()) : pick(open, choice.pick());
                taken.add(attempt);
                step(attempt, taken);
            }
        }
    }

    void begin() {
        startFromNothing();
        model = new Model();
        world = new World();
        observed = new Observed();
        rows = new Rows(dataSource);
        beans.autowireBean(world);
        beans.autowireBean(observed);
    }

    /** Each picks one of the acts that are possible, or allowed, at that point. */
    private record Choice(int pick, int signatory, int manner, boolean straight) {

        static Choice of(RandomGenerator random, boolean straight) {
            return new Choice(random.nextInt(10_000), random.nextInt(10_000), random.nextInt(10_000), straight);
        }

        /** Whatever the rules say. */
        boolean anything() {
            return !straight && manner % ANYTHING_GOES == 0;
        }

        boolean wants(Attempt attempt) {
            return !straight || attempt.verb().leadsOn();
        }
    }

    private List<Attempt> open(Choice choice) {
        boolean anything = choice.anything();
        return attempts(choice)
                .filter(choice::wants)
                .filter(anything ? model::isPossible : attempt -> model.isPossible(attempt) && model.allows(attempt))
                .toList();
    }

    /** The ends of a story are taken less often than its middle, or most would be short. */
    private Attempt pick(List<Attempt> open, int choice) {
        List<Attempt> weighted = open.stream()
                .flatMap(attempt -> Collections.nCopies(weight(attempt), attempt).stream())
                .toList();
        return weighted.get(choice % weighted.size());
    }

    /** Nobody waits for a meeting that would have nothing to do, nor convenes it. */
    private int weight(Attempt attempt) {
        Model.Meeting meeting = model.meeting(attempt);
        boolean idle = switch (attempt.verb()) {
            case CONVENE -> model.waiting(meeting).isEmpty();
            case WAIT_FOR_MEETING, OPEN_SESSION -> model.waiting(meeting).isEmpty() || !meeting.convened;
            default -> false;
        };
        return idle ? 1 : attempt.verb().weight();
    }

    private static Stream<Attempt> attempts(Choice choice) {
        int signatory = choice.signatory() % Attempt.SIGNATORIES;
        boolean anything = choice.anything();
        return IntStream.range(0, Attempt.REQUESTS * Attempt.MEETINGS)
                .boxed()
                .flatMap(place -> Arrays.stream(Verb.values())
                        .map(verb -> new Attempt(
                                verb,
                                anything ? verb.manner(choice.signatory() / Attempt.SIGNATORIES) : Manner.RIGHT,
                                place % Attempt.REQUESTS,
                                place / Attempt.REQUESTS,
                                signatory)))
                .filter(Attempt::isPlain);
    }

    private void step(Attempt attempt, List<Attempt> taken) {
        int day = model.dayOfMove(model.meeting(attempt));
        boolean allowed = model.allows(attempt);
        (allowed ? played : refused).merge(attempt.verb(), 1, Integer::sum);
        if (allowed) {
            world.play(attempt, day, true);
            model.apply(attempt);
            agree(taken);
        } else {
            Map<String, String> before = rows.all();
            assertThat(refuses(attempt, day)).as("refused: %s", taken).isTrue();
            assertThat(rows.all()).as("rows after %s", taken).isEqualTo(before);
        }
    }

    private boolean refuses(Attempt attempt, int day) {
        try {
            world.play(attempt, day, false);
            return false;
        } catch (Refusal | ChangedMeanwhile | NotVisible refused) {
            return true;
        }
    }

    private void agree(List<Attempt> taken) {
        for (int i = 0; i < Attempt.REQUESTS; i++) {
            Model.Request request = model.requests.get(i);
            if (request.stage != Model.Stage.NONE) {
                assertThat(observed.request(world.reference(i)))
                        .as("request %d after %s", i, taken)
                        .isEqualTo(observed.expected(model, request, world));
            }
        }
        for (int i = 0; i < Attempt.MEETINGS; i++) {
            Model.Meeting meeting = model.meetings.get(i);
            if (meeting.state != Model.Gathering.NONE) {
                assertThat(observed.meeting(world.meeting(i)))
                        .as("meeting %d after %s", i, taken)
                        .isEqualTo(meeting.state);
            }
        }
    }
}
