package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.page.Correction.Kind;
import fr.crig.avis.support.Tries;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class CorrectionsTest {

    @Test
    void tellsTheWordsThatCameAndWent() {
        assertThat(Corrections.between(
                        "Le comité est réservé sur le coût.", "Le comité est favorable sur le coût total."))
                .containsExactly(
                        new Correction(Kind.KEPT, "Le comité est "),
                        new Correction(Kind.REMOVED, "réservé"),
                        new Correction(Kind.ADDED, "favorable"),
                        new Correction(Kind.KEPT, " sur le coût"),
                        new Correction(Kind.ADDED, " total"),
                        new Correction(Kind.KEPT, "."));
    }

    @Test
    void tellsWordsThatOnlyCameAsAddedAndNothingAsRemoved() {
        assertThat(Corrections.between("Le coût est débattu.", "Le coût, de 120 000 euros, est débattu."))
                .containsExactly(
                        new Correction(Kind.KEPT, "Le coût"),
                        new Correction(Kind.ADDED, ", de 120 000 euros,"),
                        new Correction(Kind.KEPT, " est débattu."));
    }

    @Test
    void readsTwoReplacedWordsThatASpaceSeparatesAsOneCorrection() {
        assertThat(Corrections.between("la carte ancienne", "le plan neuf"))
                .containsExactly(
                        new Correction(Kind.REMOVED, "la carte ancienne"), new Correction(Kind.ADDED, "le plan neuf"));
    }

    @Test
    void keepsWholeWhatDidNotChange() {
        assertThat(Corrections.between("Rien.", "Rien.")).containsExactly(new Correction(Kind.KEPT, "Rien."));
        assertThat(Corrections.any(Corrections.between("Rien.", "Rien."))).isFalse();
        assertThat(Corrections.between("", "")).isEmpty();
        assertThat(Corrections.between("", "Tout.")).containsExactly(new Correction(Kind.ADDED, "Tout."));
    }

    @Test
    void givesBackBothVersions() {
        Tries.of(1000, random -> holdsBoth(anything(random), anything(random)));
    }

    /** Few letters: much is alike, as in a text that was corrected. */
    @Test
    void givesBackBothVersionsOfAlikeTexts() {
        Tries.of(
                1000,
                random -> holdsBoth(Tries.text(random, 60, "a", "b", " "), Tries.text(random, 60, "a", "b", " ")));
    }

    private static String anything(RandomGenerator random) {
        return random.ints(random.nextInt(61), 0, Character.MAX_VALUE + 1)
                .mapToObj(Character::toString)
                .collect(Collectors.joining());
    }

    @Test
    void comparesLongTextsThatHaveNothingInCommon() {
        holdsBoth("un ".repeat(5_000), "deux. ".repeat(5_000));
    }

    private static void holdsBoth(String before, String after) {
        List<Correction> pieces = Corrections.between(before, after);
        assertThat(without(Kind.ADDED, pieces)).isEqualTo(before);
        assertThat(without(Kind.REMOVED, pieces)).isEqualTo(after);
        assertThat(Corrections.any(pieces)).isEqualTo(!before.equals(after));
    }

    private static String without(Kind kind, List<Correction> pieces) {
        return pieces.stream()
                .filter(piece -> piece.kind() != kind)
                .map(Correction::words)
                .collect(Collectors.joining());
    }
}
