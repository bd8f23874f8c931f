package fr.crig.avis.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class DigestScheduleTest {

    @Test
    void keepsNobodyBackForADigestThatFails() {
        List<String> sent = new ArrayList<>();
        DigestSchedule.sendAll(new DigestClerk(null, null, null, null, null, null, null) {
            @Override
            public List<String> readers() {
                return List.of("a", "b", "c");
            }

            @Override
            public void send(String username) {
                if (username.equals("b")) {
                    throw new IllegalStateException("not this one");
                }
                sent.add(username);
            }
        });

        assertThat(sent).containsExactly("a", "c");
    }
}
