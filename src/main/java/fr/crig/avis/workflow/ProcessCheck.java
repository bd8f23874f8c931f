package fr.crig.avis.workflow;

import fr.crig.avis.request.OpenRequests;
import fr.crig.avis.storage.BaseCheck;
import fr.crig.avis.storage.Finding;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Each open request is moved by one process. The tables are asked, since no engine runs where a copy is checked. */
@Component
class ProcessCheck implements BaseCheck {

    private static final String RUNNING = """
            select e.BUSINESS_KEY_, count(*) from ACT_RU_EXECUTION e join ACT_RE_PROCDEF d on d.ID_ = e.PROC_DEF_ID_
             where e.PARENT_ID_ is null and e.SUPER_EXEC_ is null and d.KEY_ = ? group by e.BUSINESS_KEY_""";

    private final JdbcClient jdbc;
    private final OpenRequests requests;

    ProcessCheck(JdbcClient jdbc, OpenRequests requests) {
        this.jdbc = jdbc;
        this.requests = requests;
    }

    @Override
    public Finding check() {
        List<String> open = requests.onTheirWay();
        List<String> rectified = requests.rectified();
        return Stream.of(fault(ProcessNames.FUNDING_REQUEST, open), fault(ProcessNames.RECTIFICATION, rectified))
                .flatMap(Optional::stream)
                .findFirst()
                .orElseGet(() -> Finding.sound("upkeep.base.processes.whole", open.size() + rectified.size()));
    }

    private Optional<Finding> fault(String process, List<String> expected) {
        Map<String, Long> running = running(process);
        Optional<Finding> several = running.entrySet().stream()
                .filter(subject -> subject.getValue() > 1)
                .findFirst()
                .map(subject -> Finding.fault("upkeep.base.processes.several", subject.getKey(), subject.getValue()));
        return several.or(() -> expected.stream()
                .filter(reference -> !running.containsKey(reference))
                .findFirst()
                .map(reference -> Finding.fault("upkeep.base.processes.none", reference)));
    }

    private Map<String, Long> running(String process) {
        Map<String, Long> running = new TreeMap<>();
        jdbc.sql(RUNNING)
                .param(process)
                .query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
                .list()
                .forEach(subject -> running.put(subject.getKey(), subject.getValue()));
        return running;
    }
}
