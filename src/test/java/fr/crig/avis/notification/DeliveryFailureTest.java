package fr.crig.avis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeliveryFailureTest {

    /** Half of a sign would be refused by the database, and the failure with it. */
    @Test
    void cutsALongAnswerOfAServerBetweenTwoSigns() {
        String detail = new DeliveryFailure(DeliveryFailure.Kind.LOGIN_REFUSED, "x".repeat(998) + "🚀🚀").detail();
        assertThat(detail).isEqualTo("x".repeat(998) + "…");
    }
}
