package fr.crig.avis.factor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecoveryCodeTest {

    @Test
    void isMadeOfFourGroups() {
        assertThat(RecoveryCode.random().text()).matches("[A-Z2-7]{4}(-[A-Z2-7]{4}){3}");
        assertThat(RecoveryCode.random()).isNotEqualTo(RecoveryCode.random());
    }

    @ParameterizedTest
    @ValueSource(strings = {"ABCD-EFGH-2345-MNOP", "abcd-efgh-2345-mnop", " abcdefgh2345mnop ", "abcd efgh 2345 mnop"})
    void isTheSameHoweverItIsTyped(String typed) {
        assertThat(RecoveryCode.typed(typed).hash()).isEqualTo(new RecoveryCode("ABCD-EFGH-2345-MNOP").hash());
    }

    @Test
    void isNoOther() {
        assertThat(RecoveryCode.typed("ABCD-EFGH-2345-MNOQ").hash())
                .isNotEqualTo(new RecoveryCode("ABCD-EFGH-2345-MNOP").hash());
    }
}
