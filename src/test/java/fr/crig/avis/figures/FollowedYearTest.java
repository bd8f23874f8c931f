package fr.crig.avis.figures;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The share is that of the avis that can be compared. */
class FollowedYearTest {

    @Test
    void leavesOutWhatIsNotCompared() {
        var year = new FollowedYear(2019, 2, 1, 1, 7);
        assertThat(year.compared()).isEqualTo(3);
        assertThat(year.known()).isEqualTo(10);
        assertThat(year.share()).isEqualTo(67);
        assertThat(new FollowedYear(2019, 0, 0, 3, 0).share()).isZero();
    }

    @Test
    void saysNoShareOfNothing() {
        assertThat(new FollowedYear(2019, 0, 0, 0, 7).share()).isNull();
    }

    @Test
    void addsWhatEachDayOfTheYearHas() {
        assertThat(new FollowedYear(2019, 1, 2, 3, 4).plus(new FollowedYear(2019, 10, 20, 30, 40)))
                .isEqualTo(new FollowedYear(2019, 11, 22, 33, 44));
    }
}
