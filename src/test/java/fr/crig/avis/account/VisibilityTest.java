package fr.crig.avis.account;

import static fr.crig.avis.committee.OpinionVisibility.UNTIL_CLOSED;
import static fr.crig.avis.committee.OpinionVisibility.UNTIL_GIVEN;
import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.committee.OpinionVisibility;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.shared.Role;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Written from the domain's text. The request was deposited by PREFECTURE and circulates to REGION and IGN. */
class VisibilityTest {

    private static final DossierFacts DRAFT = new DossierFacts(true, "PREFECTURE", Set.of());
    private static final DossierFacts DEPOSITED = new DossierFacts(false, "PREFECTURE", Set.of());
    private static final DossierFacts CIRCULATED = new DossierFacts(false, "PREFECTURE", Set.of("REGION", "IGN"));

    @Nested
    class Dossier {

        @ParameterizedTest(name = "{0} of {1}: draft {2}, deposited {3}, circulated {4}")
        @CsvSource(
                nullValues = "-",
                value = {
                    "AGENT,         PREFECTURE, true,  true,  true",
                    "MEMBER,        PREFECTURE, false, true,  true",
                    "AGENT,         REGION,     false, false, true",
                    "MEMBER,        REGION,     false, false, true",
                    "AGENT,         OPENIG,     false, false, false",
                    "MEMBER,        OPENIG,     false, false, false",
                    "SECRETARIAT,   -,          false, true,  true",
                    "ADMINISTRATOR, -,          false, false, false",
                })
        void isSeenBy(Role role, String signatory, boolean draft, boolean deposited, boolean circulated) {
            Actor reader = reader(role, signatory);
            assertThat(Visibility.maySeeDossier(reader, DRAFT)).as("draft").isEqualTo(draft);
            assertThat(Visibility.maySeeDossier(reader, DEPOSITED))
                    .as("deposited")
                    .isEqualTo(deposited);
            assertThat(Visibility.maySeeDossier(reader, CIRCULATED))
                    .as("circulated")
                    .isEqualTo(circulated);
        }

        @Test
        void isClosedToTheServiceItselfWhichHasNoRole() {
            assertThat(Visibility.maySeeDossier(Actor.SERVICE, CIRCULATED)).isFalse();
        }
    }

    /** A consultation on a request that the Préfecture received; what IGN says and votes in it. */
    @Nested
    class WrittenConsultation {

        @ParameterizedTest(name = "{0} of {1}: debate {2}, when out {3}, when notified {4}")
        @CsvSource(
                nullValues = "-",
                value = {
                    "MEMBER,        IGN,        true,  false, true",
                    "MEMBER,        PREFECTURE, true,  false, true",
                    "AGENT,         IGN,        false, false, true",
                    "AGENT,         PREFECTURE, false, false, true",
                    "SECRETARIAT,   -,          true,  false, true",
                    "ADMINISTRATOR, -,          false, false, false",
                })
        void debateIsSeenBy(Role role, String signatory, boolean running, boolean out, boolean notified) {
            Actor reader = reader(role, signatory);
            assertThat(Visibility.maySeeDebate(reader, facts(false, true, false)))
                    .as("running")
                    .isEqualTo(running);
            assertThat(Visibility.maySeeDebate(reader, facts(true, true, false)))
                    .as("out")
                    .isEqualTo(out);
            assertThat(Visibility.maySeeDebate(reader, facts(true, true, true)))
                    .as("notified")
                    .isEqualTo(notified);
        }

        @ParameterizedTest(name = "{0} of {1}: before the close {2}, after {3}, after when out {4}")
        @CsvSource(
                nullValues = "-",
                value = {
                    "MEMBER,        IGN,        true,  true,  true",
                    "MEMBER,        PREFECTURE, false, true,  false",
                    "AGENT,         IGN,        false, false, false",
                    "AGENT,         PREFECTURE, false, false, false",
                    "SECRETARIAT,   -,          false, true,  false",
                    "ADMINISTRATOR, -,          false, false, false",
                })
        void voteOfIgnIsSeenBy(Role role, String signatory, boolean before, boolean after, boolean out) {
            Actor reader = reader(role, signatory);
            assertThat(Visibility.maySeeVote(reader, facts(false, false, false), "IGN"))
                    .as("before the close")
                    .isEqualTo(before);
            assertThat(Visibility.maySeeVote(reader, facts(false, true, false), "IGN"))
                    .as("after the close")
                    .isEqualTo(after);
            assertThat(Visibility.maySeeVote(reader, facts(true, true, false), "IGN"))
                    .as("out")
                    .isEqualTo(out);
        }

        private ConsultationFacts facts(boolean out, boolean closed, boolean notified) {
            return new ConsultationFacts(out, closed, notified, "PREFECTURE");
        }
    }

    /** IGN's opinion, seen by the others at each moment of the circulation. */
    @Nested
    class OpinionOfIgn {

        @ParameterizedTest(name = "{0} of {1}: before {2}, own given {3}, closed {4}, notified {5}")
        @CsvSource(
                nullValues = "-",
                value = {
                    "MEMBER,        IGN,        true,  true,  true,  true",
                    "AGENT,         IGN,        true,  true,  true,  true",
                    "MEMBER,        REGION,     false, true,  true,  true",
                    "AGENT,         REGION,     false, true,  true,  true",
                    "MEMBER,        PREFECTURE, false, true,  true,  true",
                    "AGENT,         PREFECTURE, false, false, false, true",
                    "SECRETARIAT,   -,          false, false, true,  true",
                    "ADMINISTRATOR, -,          false, false, false, false",
                })
        void untilGiven(Role role, String signatory, boolean before, boolean given, boolean closed, boolean notified) {
            assertSeen(UNTIL_GIVEN, reader(role, signatory), before, given, closed, notified);
        }

        @ParameterizedTest(name = "{0} of {1}: before {2}, own given {3}, closed {4}, notified {5}")
        @CsvSource(
                nullValues = "-",
                value = {
                    "MEMBER,        IGN,        true,  true,  true,  true",
                    "AGENT,         IGN,        true,  true,  true,  true",
                    "MEMBER,        REGION,     false, false, true,  true",
                    "AGENT,         REGION,     false, false, true,  true",
                    "MEMBER,        PREFECTURE, false, false, true,  true",
                    "AGENT,         PREFECTURE, false, false, false, true",
                    "SECRETARIAT,   -,          false, false, true,  true",
                    "ADMINISTRATOR, -,          false, false, false, false",
                })
        void untilClosed(Role role, String signatory, boolean before, boolean given, boolean closed, boolean notified) {
            assertSeen(UNTIL_CLOSED, reader(role, signatory), before, given, closed, notified);
        }

        private void assertSeen(
                OpinionVisibility rule, Actor reader, boolean before, boolean given, boolean closed, boolean notified) {
            assertThat(Visibility.maySeeOpinion(reader, ofIgn(rule, false, false, false)))
                    .as("before")
                    .isEqualTo(before);
            assertThat(Visibility.maySeeOpinion(reader, ofIgn(rule, true, false, false)))
                    .as("own given")
                    .isEqualTo(given);
            assertThat(Visibility.maySeeOpinion(reader, ofIgn(rule, true, true, false)))
                    .as("closed")
                    .isEqualTo(closed);
            assertThat(Visibility.maySeeOpinion(reader, ofIgn(rule, true, true, true)))
                    .as("notified")
                    .isEqualTo(notified);
        }

        private OpinionFacts ofIgn(OpinionVisibility rule, boolean given, boolean closed, boolean notified) {
            return new OpinionFacts("IGN", given, false, closed, rule, notified, "PREFECTURE");
        }
    }

    @Test
    void isClosedToASignatoryThatRecusedItselfUntilTheAvisIsNotified() {
        Actor recused = reader(Role.MEMBER, "OPENIG");
        assertThat(Visibility.maySeeOpinion(
                        recused, new OpinionFacts("IGN", true, true, true, UNTIL_GIVEN, false, "PREFECTURE")))
                .isFalse();
        assertThat(Visibility.maySeeOpinion(
                        recused, new OpinionFacts("OPENIG", true, true, true, UNTIL_GIVEN, false, "PREFECTURE")))
                .isTrue();
        assertThat(Visibility.maySeeOpinion(
                        recused, new OpinionFacts("IGN", true, true, true, UNTIL_GIVEN, true, "PREFECTURE")))
                .isTrue();
    }

    @Test
    void isClosedToTheSecretariatWhoseSignatoryIsOnTheApplicantsSideUntilTheAvisIsNotified() {
        Actor secretariat = reader(Role.SECRETARIAT, null);
        assertThat(Visibility.maySeeOpinion(
                        secretariat, new OpinionFacts("IGN", true, true, true, UNTIL_GIVEN, false, "PREFECTURE")))
                .isFalse();
        assertThat(Visibility.maySeeOpinion(
                        secretariat, new OpinionFacts("IGN", true, true, true, UNTIL_GIVEN, true, "PREFECTURE")))
                .isTrue();
    }

    @Test
    void letsTheReceivingSignatoryReadItsOwnPosition() {
        OpinionFacts position = new OpinionFacts("PREFECTURE", true, false, false, UNTIL_CLOSED, false, "PREFECTURE");
        assertThat(Visibility.maySeeOpinion(reader(Role.AGENT, "PREFECTURE"), position))
                .isTrue();
    }

    @Test
    void keepsWhoeverIsAgentAndMemberOfTheReceivingSignatoryOnTheApplicantsSide() {
        Actor both = new Actor("both", "Both", Set.of(Role.AGENT, Role.MEMBER), "PREFECTURE", false);
        OpinionFacts opinion = new OpinionFacts("IGN", true, false, true, UNTIL_GIVEN, false, "PREFECTURE");
        assertThat(Visibility.maySeeOpinion(both, opinion)).isFalse();
    }

    @Test
    void neverShowsTheApplicantsSideAnothersOpinionBeforeTheAvisIsNotified() {
        assertThat(everyOpinion()
                        .filter(opinion -> !opinion.avisNotified())
                        .filter(opinion -> !opinion.signatory().equals(opinion.receivingSignatory())))
                .isNotEmpty()
                .noneMatch(
                        opinion -> Visibility.maySeeOpinion(reader(Role.AGENT, opinion.receivingSignatory()), opinion));
    }

    @Test
    void neverShowsTheSecretariatAnOpinionWhileOthersMayStillAnswer() {
        assertThat(everyOpinion().filter(opinion -> !opinion.circulationClosed() && !opinion.avisNotified()))
                .isNotEmpty()
                .noneMatch(opinion -> Visibility.maySeeOpinion(reader(Role.SECRETARIAT, null), opinion));
    }

    @Test
    void neverShowsTheAdministratorAnything() {
        assertThat(everyOpinion())
                .isNotEmpty()
                .noneMatch(opinion -> Visibility.maySeeOpinion(reader(Role.ADMINISTRATOR, null), opinion));
    }

    private static Stream<OpinionFacts> everyOpinion() {
        return Stream.of("PREFECTURE", "REGION", "IGN", "OPENIG")
                .flatMap(signatory -> Stream.of("PREFECTURE", "REGION", "IGN", "OPENIG")
                        .flatMap(receiving -> Stream.of(OpinionVisibility.values())
                                .flatMap(rule -> IntStream.range(0, 16)
                                        .mapToObj(bits -> opinion(signatory, receiving, rule, bits)))));
    }

    /** @param bits the four things that are so or not */
    private static OpinionFacts opinion(String signatory, String receiving, OpinionVisibility rule, int bits) {
        return new OpinionFacts(
                signatory, (bits & 1) > 0, (bits & 2) > 0, (bits & 4) > 0, rule, (bits & 8) > 0, receiving);
    }

    private static Actor reader(Role role, String signatory) {
        return new Actor("reader", "Reader", Set.of(role), signatory, false);
    }
}
