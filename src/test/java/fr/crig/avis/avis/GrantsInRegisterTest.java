package fr.crig.avis.avis;

import static org.assertj.core.api.Assertions.assertThat;

import fr.crig.avis.request.Theme;
import fr.crig.avis.shared.Reference;
import fr.crig.avis.storage.FileStore;
import fr.crig.avis.support.ApplicationTest;
import fr.crig.avis.support.Samples;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ScriptUtils;

/** Which grants are complete, and whose, stands in the register: it says what the rule says, whatever is known of each in whatever order. */
class GrantsInRegisterTest extends ApplicationTest {

    private static final int GRANTS = 240;

    /** That a grant may lack: the name, the SIRET, and so on. */
    private static final int THINGS = 12;

    private static final int AMOUNT = 8;
    private static final FollowUpResult[] RESULTS = {
        null, FollowUpResult.PARTLY_GRANTED, FollowUpResult.REFUSED, FollowUpResult.WITHDRAWN, FollowUpResult.NOT_YET
    };
    private static final List<String> NUMBERS =
            List.of("W123456789", "W123456789", "W2A1000123", "w123456789", "W12345678", "1234567890");
    private static final long SEED = 20_171_005;
    private static final int YEAR = 2026;
    private static final List<String> BODIES = List.of("20005379100014", "13000548100010", "21310555400016");
    private static final Pattern ASSOCIATION = Pattern.compile("W[0-9]{9}");

    @Autowired
    private AvisRegister register;

    @Autowired
    private FollowUps followUps;

    @Autowired
    private Grants grants;

    @Autowired
    private GrantExportDesk desk;

    @Autowired
    private FileStore files;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private DataSource database;

    private final Random chance = new Random(SEED);
    private int rank;

    /** What is generated of a request, and by which the rule is asked. */
    private record Facts(FollowUpResult result, BigDecimal amount, GrantFacts grant, List<Beneficiary> beneficiaries) {

        boolean isGranted() {
            return result == FollowUpResult.GRANTED || result == FollowUpResult.PARTLY_GRANTED;
        }

        /** Décret 2017-779 and the schema, told once more: nothing that they want is missing. */
        boolean isComplete() {
            return amount != null
                    && grant != null
                    && grant.grantingName() != null
                    && grant.grantingSiret() != null
                    && grant.conventionOn() != null
                    && grant.object() != null
                    && grant.nature() != null
                    && grant.payment() != null
                    && (grant.payment() != GrantPayment.OTHER || grant.paymentTerms() != null)
                    && grant.paidFrom() != null
                    && (grant.payment() != GrantPayment.STAGED || grant.paidUntil() != null)
                    && grant.notifiedToEu() != null
                    && !beneficiaries.isEmpty()
                    && beneficiaries.stream().allMatch(this::isIdentified);
        }

        private boolean isIdentified(Beneficiary one) {
            return one.siret() != null
                    || grant.nature() == GrantNature.KIND
                            && one.rna() != null
                            && ASSOCIATION.matcher(one.rna()).matches();
        }
    }

    @Test
    void areWhatTheRuleSaysOfThem() throws Exception {
        Map<String, Facts> all = new HashMap<>();
        for (int request = 1; request <= GRANTS; request++) {
            Facts facts = facts(request);
            all.put(Reference.of(YEAR, request).value(), facts);
            add(request, facts);
        }
        Map<String, Integer> complete = new TreeMap<>();
        all.values().stream()
                .filter(one -> one.isGranted() && one.isComplete())
                .forEach(one -> complete.merge(one.grant().grantingSiret(), 1, Integer::sum));
        Set<String> incomplete = all.entrySet().stream()
                .filter(one -> one.getValue().isGranted() && !one.getValue().isComplete())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        assertThat(complete).hasSize(BODIES.size());
        assertThat(incomplete).hasSizeGreaterThan(GrantExportDesk.AT_ONCE);

        assertThat(bodies()).isEqualTo(complete);
        assertThat(incomplete()).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(incomplete);
        for (String siret : BODIES) {
            var file = new StringWriter();
            desk.write(Samples.SECRETARIAT, siret, YEAR, file);
            assertThat(file.toString()
                            .lines()
                            .filter(line -> line.contains(siret))
                            .count())
                    .isEqualTo(all.values().stream()
                            .filter(one -> one.isGranted()
                                    && one.isComplete()
                                    && siret.equals(one.grant().grantingSiret()))
                            .mapToLong(one -> one.beneficiaries().size())
                            .sum());
        }

        jdbc.sql("update grant_data set complete = false").update();
        jdbc.sql("update register_line set granting_body = 'x'").update();
        try (Connection connection = database.getConnection()) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource("db/migration/V77__avis.sql"));
        }
        assertThat(bodies()).isEqualTo(complete);
        assertThat(incomplete()).containsExactlyInAnyOrderElementsOf(incomplete);
    }

    private Map<String, Integer> bodies() {
        return desk.list(Samples.SECRETARIAT, YEAR, null).bodies().stream()
                .collect(Collectors.toMap(GrantList.Body::siret, GrantList.Body::grants, Integer::sum, TreeMap::new));
    }

    /** From page to page. */
    private List<String> incomplete() {
        List<String> found = new ArrayList<>();
        Long last = null;
        do {
            GrantList list = desk.list(Samples.SECRETARIAT, YEAR, last);
            list.incomplete().forEach(one -> {
                found.add(one.avis().reference().value());
                assertThat(one.missing()).isNotEmpty();
            });
            last = list.last();
            assertThat(list.incomplete()).hasSizeLessThanOrEqualTo(GrantExportDesk.AT_ONCE);
        } while (last != null);
        return found;
    }

    /** What is known of a grant may be known before the decision, and before another avis replaces the first. */
    private void add(int request, Facts facts) {
        register.add(avis(request), 1, Set.of("IGN"), subject());
        List<Runnable> steps = new ArrayList<>();
        if (facts.result() != null) {
            steps.add(() -> followUps.save(followUp(request, facts)));
        }
        if (facts.grant() != null) {
            steps.add(() -> grants.save(data(request, facts)));
        }
        if (chance.nextInt(6) == 0) {
            steps.add(() -> register.add(avis(request), 2, Set.of("IGN"), subject()));
        }
        Collections.shuffle(steps, chance);
        steps.forEach(Runnable::run);
    }

    /** One in two lacks one thing at most, each thing in its turn; of the others it is left to chance what and how much. */
    private Facts facts(int request) {
        int lacks = request % (2 * THINGS);
        IntPredicate isKnown = thing -> lacks < THINGS ? thing != lacks : chance.nextInt(2 * THINGS) > 0;
        boolean granted = chance.nextInt(5) > 0;
        var grant = new GrantFacts(
                known(isKnown.test(0), () -> "Organisme"),
                known(isKnown.test(1), () -> any(BODIES)),
                known(isKnown.test(2), () -> LocalDate.of(YEAR, 6, 30)),
                known(chance.nextBoolean(), () -> "CP/12"),
                known(isKnown.test(3), () -> "Acquisition"),
                known(isKnown.test(4), () -> any(List.of(GrantNature.values()))),
                known(isKnown.test(5), () -> any(List.of(GrantPayment.values()))),
                known(chance.nextInt(4) > 0, () -> "Sur factures"),
                known(isKnown.test(6), () -> LocalDate.of(YEAR, 7, 1)),
                known(chance.nextInt(4) > 0, () -> LocalDate.of(YEAR, 8, 1)),
                null,
                known(isKnown.test(7), () -> false),
                null);
        return new Facts(
                granted ? FollowUpResult.GRANTED : any(Arrays.asList(RESULTS)),
                known(isKnown.test(AMOUNT), () -> BigDecimal.TEN),
                known(isKnown.test(9), () -> grant),
                isKnown.test(10) ? beneficiaries() : List.of());
    }

    private List<Beneficiary> beneficiaries() {
        List<Beneficiary> all = new ArrayList<>();
        int more = chance.nextInt(2);
        for (int number = 0; number <= more; number++) {
            all.add(new Beneficiary(
                    "Association",
                    known(chance.nextInt(3) > 0, () -> "20001000700010"),
                    known(chance.nextInt(4) > 0, () -> any(NUMBERS)),
                    new BigDecimal("50.00")));
        }
        return all;
    }

    private <T> T any(List<T> values) {
        return values.get(chance.nextInt(values.size()));
    }

    private static <T> T known(boolean known, Supplier<T> value) {
        return known ? value.get() : null;
    }

    private Avis avis(int request) {
        return RegisterAvis.of(files, clock.instant(), ++rank, request, Map.of());
    }

    private static RegisterSubject subject() {
        return new RegisterSubject(Theme.PCRS, null, Set.of("11"));
    }

    private GrantData data(int request, Facts facts) {
        GrantData data = GrantData.of(Reference.of(YEAR, request));
        data.describe(0, facts.grant(), facts.beneficiaries(), Samples.agent("REGION"), clock.instant());
        return data;
    }

    private FollowUp followUp(int request, Facts facts) {
        return new FollowUp(
                null,
                Reference.of(YEAR, request),
                "X-2026-001",
                facts.result(),
                facts.amount(),
                LocalDate.of(YEAR, 6, 30),
                null,
                null,
                clock.instant(),
                "Agent",
                0,
                GivenBy.AGENT,
                Set.of());
    }
}
