package fr.crig.avis.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;

class ActorTest {

    private static final Actor AGENT_AND_MEMBER =
            new Actor("ign", "IGN", Set.of(Role.AGENT, Role.MEMBER), "IGN", false);
    private static final Actor SECRETARY = new Actor("s", "S", Set.of(Role.SECRETARIAT), null, false);
    private static final Actor ADMINISTRATOR = new Actor("a", "A", Set.of(Role.ADMINISTRATOR), null, false);

    @Test
    void actsForItsOwnSignatoryAlone() {
        assertThat(AGENT_AND_MEMBER.groups()).containsExactly("AGENT_IGN", "MEMBER_IGN");
        assertThat(AGENT_AND_MEMBER.actsFor("REGION")).isFalse();
        assertThat(SECRETARY.actsFor(null)).isFalse();
    }

    @Test
    void actsForTheCommitteeAsSecretariatOrAdministrator() {
        assertThat(SECRETARY.groups()).containsExactly("SECRETARIAT");
        assertThat(ADMINISTRATOR.groups()).containsExactly("ADMINISTRATOR");
    }

    @Test
    void knowsNothingOfTheSecretariatsActsUnlessItIsOne() {
        assertThatCode(SECRETARY::ensureSecretariat).doesNotThrowAnyException();
        assertThatThrownBy(ADMINISTRATOR::ensureSecretariat).isInstanceOf(NotVisible.class);
        assertThatThrownBy(AGENT_AND_MEMBER::ensureSecretariat).isInstanceOf(NotVisible.class);
    }
}
