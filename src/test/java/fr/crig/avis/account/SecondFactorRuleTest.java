package fr.crig.avis.account;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.shared.Role;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SecondFactorRuleTest {

    private static final long FACTOR = 7;

    private final SecondFactorRule rule = new SecondFactorRule(List.of());

    @ParameterizedTest
    @CsvSource({"SECRETARIAT, true", "ADMINISTRATOR, true", "AGENT, false", "MEMBER, false"})
    void wantsOneOfWhoeverSeesEveryRequestOrOpensAccounts(Role role, boolean wanted) {
        Account account = account(role, "chef@region.example");
        assertThat(rule.wantsOneOf(account)).isEqualTo(wanted);
        assertThat(rule.missing(account, Proof.PASSWORD).isPresent()).isEqualTo(wanted);
    }

    @Test
    void asksForItsCodeOfWhoeverHasOne() {
        Account agent = account(Role.AGENT, "agent@region.example");
        agent.proveWith(FACTOR);
        assertThat(rule.missing(agent, Proof.PASSWORD)).hasValue(MissingStep.CODE);
        assertThat(rule.missing(agent, Proof.of(FACTOR))).isEmpty();
        assertThat(rule.missing(agent, Proof.of(FACTOR + 1))).hasValue(MissingStep.CODE);
    }

    @Test
    void takesTheWordOfAProviderThatAskedForTwo() {
        Account secretariat = account(Role.SECRETARIAT, "chef@region.example");
        assertThat(rule.missing(secretariat, Proof.ofProvider(true))).isEmpty();
        assertThat(rule.missing(secretariat, Proof.ofProvider(false))).hasValue(MissingStep.ENROLMENT);
        secretariat.proveWith(FACTOR);
        assertThat(rule.missing(secretariat, Proof.ofProvider(true))).isEmpty();
        assertThat(rule.missing(secretariat, Proof.ofProvider(false))).hasValue(MissingStep.CODE);
    }

    @Test
    void endsASessionWhoseFactorWasTakenAway() {
        Account agent = account(Role.AGENT, "agent@region.example");
        assertThat(Proof.of(FACTOR).stillStands(agent)).isFalse();
        agent.proveWith(FACTOR);
        assertThat(Proof.of(FACTOR).stillStands(agent)).isTrue();
        agent.proveWith(FACTOR + 1);
        assertThat(Proof.of(FACTOR).stillStands(agent)).isFalse();
        assertThat(Proof.PASSWORD.stillStands(agent)).isTrue();
    }

    /** In the demonstration too somebody else's account is theirs, and theirs what was made for it. */
    @Test
    void exemptsThePublishedAccountsAlone() {
        var demonstration = new SecondFactorRule(List.of(new DemoExemption()));
        assertThat(demonstration.wantsOneOf(account(Role.SECRETARIAT, "secretariat@crig.example")))
                .isFalse();
        assertThat(demonstration.wantsOneOf(account(Role.SECRETARIAT, "chef@region.example")))
                .isTrue();
        Account enrolled = account(Role.SECRETARIAT, "secretariat@crig.example");
        enrolled.proveWith(FACTOR);
        assertThat(demonstration.missing(enrolled, Proof.PASSWORD)).hasValue(MissingStep.CODE);
        assertThat(demonstration.exemptsSome()).isTrue();
        assertThat(rule.exemptsSome()).isFalse();
    }

    private static Account account(Role role, String email) {
        var asked = new NewAccount("chef", "Chef", email, Set.of(role), null);
        return Account.opened(asked, "hash", Instant.EPOCH);
    }
}
