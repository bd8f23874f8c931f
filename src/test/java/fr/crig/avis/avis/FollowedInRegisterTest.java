package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.deliberation.Outcome;
import fr.crig.avis.request.Theme;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.data.domain.PageRequest;

/** The register finds the avis that the funder followed, those that it did not, and those that cannot be compared. */
class FollowedInRegisterTest extends ApplicationTest {

    @Autowired
    private AvisRegister register;

    @Autowired
    private AvisReader reader;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private FileStore files;

    /** One avis of each outcome for each decision. */
    @Test
    void isWhatTheRuleSaysOfEachOutcomeAndDecision() {
        List<Followed> expected = new ArrayList<>();
        for (Outcome outcome : Outcome.OF_AVIS) {
            for (FollowUpResult result : FollowUpResult.values()) {
                int rank = expected.size() + 1;
                add(rank, rank, 1, outcome);
                followUps.save(followUp(rank, "X-2026-%03d".formatted(rank), result));
                expected.add(Followed.of(outcome, result));
            }
        }
        for (Followed one : Followed.values()) {
            List<Integer> ranks = new ArrayList<>();
            for (int rank = 1; rank <= expected.size(); rank++) {
                if (expected.get(rank - 1) == one) {
                    ranks.add(rank);
                }
            }
            assertThat(found("suivi", one.word())).as("%s", one).containsExactlyInAnyOrderElementsOf(ranks);
        }
        assertThat(found("suivi", "peut-être")).isEmpty();
        assertThat(found()).hasSize(25);
    }

    @Test
    void isNotSaidBeforeTheFunderDecided() {
        add(1, 1, 1, Outcome.FAVORABLE);
        Followed.all().forEach(one -> assertThat(found("suivi", one.word())).isEmpty());
        FollowUp waiting = followUps.save(followUp(1, "X-2026-001", FollowUpResult.NOT_YET));
        Followed.all().forEach(one -> assertThat(found("suivi", one.word())).isEmpty());
        followUps.save(decided(waiting));
        assertThat(found("suivi", "oui")).containsExactly(1);
    }

    /** The funder knew the first one. */
    @Test
    void comparesNoAvisThatReplacedAnotherAfterTheDecision() {
        add(1, 1, 1, Outcome.FAVORABLE);
        followUps.save(followUp(1, "X-2026-001", FollowUpResult.GRANTED));
        add(2, 1, 2, Outcome.UNFAVORABLE);
        assertThat(found("suivi", "oui")).containsExactly(1);
        assertThat(found("suivi", "non")).isEmpty();
        assertThat(found("suivi", "sans-objet")).containsExactly(2);
        assertThat(found("suivi", "oui", "vigueur", "true")).isEmpty();
    }

    private List<Integer> found(String... criteria) {
        return reader.search(Samples.SECRETARIAT, RegisterFilters.search(criteria), PageRequest.of(0, 100)).stream()
                .map(entry ->
                        Integer.valueOf(entry.number().substring(entry.number().length() - 3)))
                .toList();
    }

    private void add(int rank, int request, int rankInRequest, Outcome outcome) {
        Avis avis = RegisterAvis.of(
                files,
                clock.instant(),
                rank,
                request,
                Map.of("\"outcome\":\"SHARED\"", "\"outcome\":\"" + outcome + "\""));
        register.add(avis, rankInRequest, Set.of("IGN"), new RegisterSubject(Theme.PCRS, null, Set.of("11")));
    }

    private static FollowUp decided(FollowUp waiting) {
        return new FollowUp(
                waiting.id(),
                waiting.reference(),
                "X-2026-001",
                FollowUpResult.GRANTED,
                BigDecimal.TEN,
                waiting.decidedOn(),
                null,
                null,
                waiting.recordedAt(),
                waiting.recordedBy(),
                0,
                GivenBy.AGENT,
                Set.of());
    }

    private FollowUp followUp(int request, String avis, FollowUpResult result) {
        return new FollowUp(
                null,
                Reference.of(2026, request),
                avis,
                result,
                result.isGranted() ? BigDecimal.TEN : null,
                LocalDate.of(2026, 2, 1),
                null,
                null,
                clock.instant(),
                "Agent",
                0,
                GivenBy.AGENT,
                Set.of());
    }
}
