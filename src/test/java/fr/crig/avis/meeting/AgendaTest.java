package fr.crig.avis.meeting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fr.crig.avis.shared.ChangedMeanwhile;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.shared.Refusal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AgendaTest {

    private static final AgendaItem FIRST = AgendaItem.of(Reference.of(2026, 1), 20);
    private static final AgendaItem SECOND = AgendaItem.inFreeText(AgendaItem.Kind.INFORMATION, "Actualités", 10, null);
    private static final AgendaItem THIRD = AgendaItem.of(Reference.of(2026, 3), 30);

    private final List<AgendaItem> items = new ArrayList<>();
    private final Agenda agenda = new Agenda(items);

    @BeforeEach
    void fill() {
        List.of(FIRST, SECOND, THIRD).forEach(agenda::add);
    }

    @Test
    void exchangesNeighboursAndStopsAtBothEnds() {
        assertThat(agenda.moveUp(SECOND.code())).isTrue();
        assertThat(items).containsExactly(SECOND, FIRST, THIRD);
        assertThat(agenda.moveUp(SECOND.code())).isFalse();
        assertThat(agenda.moveDown(THIRD.code())).isFalse();
        assertThat(agenda.moveDown(FIRST.code())).isTrue();
        assertThat(items).containsExactly(SECOND, THIRD, FIRST);
    }

    @Test
    void takesTheOrderThatIsGiven() {
        assertThat(agenda.order(List.of(THIRD.code(), FIRST.code(), SECOND.code())))
                .isTrue();
        assertThat(items).containsExactly(THIRD, FIRST, SECOND);
        assertThat(agenda.order(List.of(THIRD.code(), FIRST.code(), SECOND.code())))
                .isFalse();
    }

    @Test
    void refusesAnOrderThatLosesAnItemRepeatsOneOrBringsAnother() {
        for (List<String> order : List.of(
                List.of(FIRST.code(), SECOND.code()),
                List.of(FIRST.code(), SECOND.code(), SECOND.code()),
                List.of(FIRST.code(), SECOND.code(), "D-2026-0009"))) {
            assertThatThrownBy(() -> agenda.order(order)).isInstanceOf(ChangedMeanwhile.class);
        }
        assertThat(items).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void changesALength() {
        assertThat(agenda.retime(SECOND.code(), 10)).isFalse();
        assertThat(agenda.retime(SECOND.code(), 15)).isTrue();
        assertThat(items.get(1).minutes()).isEqualTo(15);
        assertThat(items.get(1).title()).isEqualTo("Actualités");
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 481})
    void refusesWhatIsNoLength(int minutes) {
        assertThatThrownBy(() -> agenda.retime(FIRST.code(), minutes)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> agenda.add(AgendaItem.inFreeText(AgendaItem.Kind.OTHER, "Divers", minutes, null)))
                .isInstanceOf(Refusal.class);
        assertThat(items).containsExactly(FIRST, SECOND, THIRD);
    }

    @Test
    void saysOfAnItemThatIsNoLongerThereThatItChanged() {
        agenda.remove(SECOND.code());
        assertThat(items).containsExactly(FIRST, THIRD);
        assertThatThrownBy(() -> agenda.remove(SECOND.code())).isInstanceOf(ChangedMeanwhile.class);
        assertThatThrownBy(() -> agenda.moveUp(SECOND.code())).isInstanceOf(ChangedMeanwhile.class);
    }

    @Test
    void tellsWhatEachItemIs() {
        assertThat(agenda.item(FIRST.code()).isRequest()).isTrue();
        assertThat(agenda.item(FIRST.code()).label()).isEqualTo("D-2026-0001");
        assertThat(agenda.item(SECOND.code()).isRequest()).isFalse();
        assertThat(agenda.item(SECOND.code()).label()).isEqualTo("Actualités");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 480})
    void takesFromAMinuteToEightHours(int minutes) {
        AgendaItem item = AgendaItem.of(Reference.of(2026, 4), minutes);
        assertThat(agenda.add(item)).isTrue();
        assertThat(items).last().isEqualTo(item);
    }

    @Test
    void saysThatTakingAnItemAwayChangedIt() {
        assertThat(agenda.remove(FIRST.code())).isTrue();
    }
}
