package fr.crig.avis.minutes;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.deliberation.ItemFate;
import fr.crig.avis.storage.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Minutes are kept for ever: those that were written when they had words of their own for what became of a matter are still read. */
class OlderMinutesTest {

    @ParameterizedTest
    @CsvSource({
        "AVIS, DECIDED", "AVIS_AWAITED, DECIDED", "POSTPONED, POSTPONED", "RETURNED, RETURNED",
        "SENT_TO_SECOND, SENT_TO_SECOND", "GONE, GONE", "INFORMATION, DONE", "LEFT, LISTED"
    })
    void readsTheWordsOfFormerVersions(String kind, ItemFate fate) {
        MinutesItem item = Json.read("""
                {"kind":"%s","reference":"D-2026-0042","title":"PCRS image de l’Aude","positions":[],"reserves":[]}""".formatted(kind), MinutesItem.class);
        assertThat(item.fate()).isEqualTo(fate);
    }

    @Test
    void readsThePlannedHoursThatOlderMinutesWereApprovedWith() {
        MinutesRecord facts = Json.read("""
                {"committee":"CRIG Occitanie","day":"2025-03-12","startsAt":"2025-03-12T13:00:00Z",
                 "endsAt":"2025-03-12T16:00:00Z","place":"Toulouse","participants":[],
                 "items":[{"kind":"AVIS","title":"PCRS","outcome":"FAVORABLE","positions":[],"reserves":[]}]}""", MinutesRecord.class);
        assertThat(facts.openedAt()).isEqualTo("2025-03-12T13:00:00Z");
        assertThat(facts.closedAt()).isEqualTo("2025-03-12T16:00:00Z");
        assertThat(facts.items().get(0).paragraphs()).isEmpty();
    }
}
