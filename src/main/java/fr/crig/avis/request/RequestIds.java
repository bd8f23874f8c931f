package fr.crig.avis.request;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The ids of the requests that somebody asked for, in their order and not more than wanted: read in an index, without their rows. */
@Component
class RequestIds {

    private static final String OF_ROWS = "select r.id from funding_request r where %s order by %s limit :most";
    private static final String OF_TERMS = "select distinct s.request from (%s) s order by s.request %s limit :most";

    /** Step after step, since no index has the states in their order. */
    private static final String OF_A_STEP = """
            (select r.id, %d as step from funding_request r where r.state = '%s' and %s order by r.id desc limit :most)""";

    private static final String OF_STEPS = "select s.id from (%s) s order by s.step, s.id desc limit :most";

    private final JdbcClient jdbc;

    RequestIds(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Long> find(RequestCondition condition, RequestOrder order, int most) {
        return jdbc.sql(sql(condition, order))
                .params(condition.values())
                .param("most", most)
                .query(Long.class)
                .list();
    }

    private static String sql(RequestCondition condition, RequestOrder order) {
        if (order.isBySteps()) {
            return OF_STEPS.formatted(steps(condition, order.steps()));
        }
        if (order.isByAge() && condition.isOfTermsAlone()) {
            return OF_TERMS.formatted(condition.ofTerms(), order == RequestOrder.OLDEST ? "" : "desc");
        }
        return OF_ROWS.formatted(condition.sql(), order.sql());
    }

    private static String steps(RequestCondition condition, List<RequestState> states) {
        return IntStream.range(0, states.size())
                .mapToObj(step -> OF_A_STEP.formatted(step, states.get(step), condition.sql()))
                .collect(Collectors.joining(" union all "));
    }
}
