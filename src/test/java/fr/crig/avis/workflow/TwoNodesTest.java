package fr.crig.avis.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.circulation.OpinionDesk;
import fr.crig.avis.circulation.OpinionForm;
import fr.crig.avis.request.RequestReader;
import fr.crig.avis.request.RequestState;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Deep;
import fr.crig.avis.support.Samples;
import fr.crig.avis.support.Stages;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/**
 * All signatories answer at once, while the jobs of their request run on two nodes. The clock stands still: a job that a
 * collision has put off would wait for ever.
 */
class TwoNodesTest extends ApplicationTest {

    private static final List<String> SIGNATORIES = List.of("PREFECTURE", "REGION", "IGN", "OPENIG");
    private static final int TOGETHER = 5;
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    @Autowired
    private ApplicationContext context;

    @Autowired
    private Stages stages;

    @Autowired
    private OpinionDesk opinions;

    @Autowired
    private RequestReader reader;

    private List<Node> nodes;

    @BeforeEach
    void buildNodes() {
        nodes = List.of(new Node("first", context), new Node("second", context));
    }

    @AfterEach
    void closeNodes() {
        nodes.forEach(Node::close);
    }

    @Test
    void everyRequestGoesOnAtOnceWhenAllAnswerTogether() throws Exception {
        for (int done = 0; done < Deep.rounds(TOGETHER, 500); done += TOGETHER) {
            List<Reference> requests = circulating();
            nodes.forEach(Node::start);
            answerTogether(requests);
            Awaitility.await()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(requests)
                            .extracting(request -> reader.get(request).state())
                            .containsOnly(RequestState.READY));
            nodes.forEach(Node::stop);
        }
    }

    private List<Reference> circulating() {
        List<Reference> requests = new ArrayList<>();
        for (int i = 0; i < TOGETHER; i++) {
            requests.add(stages.circulating());
        }
        return requests;
    }

    private void answerTogether(List<Reference> requests) throws Exception {
        CyclicBarrier together = new CyclicBarrier(SIGNATORIES.size());
        ExecutorService members = Executors.newFixedThreadPool(SIGNATORIES.size());
        try {
            List<Future<Void>> answers = new ArrayList<>();
            for (String signatory : SIGNATORIES) {
                answers.add(members.submit(() -> answer(signatory, requests, together)));
            }
            for (Future<Void> answer : answers) {
                answer.get();
            }
        } finally {
            members.shutdownNow();
        }
    }

    private Void answer(String signatory, List<Reference> requests, CyclicBarrier together) throws Exception {
        for (Reference request : requests) {
            together.await();
            opinions.give(Samples.member(signatory), request, favorable());
            nodes.forEach(Node::wake);
        }
        return null;
    }

    private static OpinionForm favorable() {
        var form = new OpinionForm();
        form.link = "NONE";
        form.stance = "FAVORABLE";
        return form;
    }
}
