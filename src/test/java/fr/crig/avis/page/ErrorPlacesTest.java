package fr.crig.avis.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.context.support.StaticMessageSource;

/** The summary of errors says in which line and column of a table a sentence stands. */
class ErrorPlacesTest {

    private final ErrorPlaces places = new ErrorPlaces(words());

    private static StaticMessageSource words() {
        var words = new StaticMessageSource();
        words.addMessage("form.place.funding.plan.amount", java.util.Locale.FRENCH, "Plan, ligne {0}, montant : {1}");
        return words;
    }

    @Test
    void saysLineAndColumnOfACell() {
        assertThat(places.tell("funding.plan[1].amount", "Ce champ est obligatoire."))
                .isEqualTo("Plan, ligne 2, montant : Ce champ est obligatoire.");
    }

    @Test
    void saysTheSentenceAloneElsewhere() {
        assertThat(places.tell("funding.plan", "Le plan est trop long.")).isEqualTo("Le plan est trop long.");
        assertThat(places.tell("answers[0].words", "Écrivez.")).isEqualTo("Écrivez.");
        assertThat(places.tell("project.title", "Ce champ est obligatoire.")).isEqualTo("Ce champ est obligatoire.");
    }
}
