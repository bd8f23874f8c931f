package fr.crig.avis.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Which package may import which. The rules are made for a root package, so that the same ones read the product and the fixtures
 * that break them.
 */
record Rooms(String root) {

    static final String PRODUCT = "fr.crig.avis";

    /** Each imports only to its left. */
    static final List<String> ORDER = List.of(
            "shared",
            "storage",
            "committee",
            "page",
            "document",
            "account",
            "privacy",
            "factor",
            "presence",
            "signon",
            "member",
            "agreement",
            "request",
            "circulation",
            "deliberation",
            "meeting",
            "convocation",
            "consultation",
            "session",
            "briefing",
            "rules",
            "avis",
            "former",
            "funder",
            "minutes",
            "casefile",
            "figures",
            "notification",
            "worklist",
            "upkeep",
            "operations",
            "workflow",
            "demo");

    private static final List<String> OPEN_TO_WEB =
            List.of("shared", "storage", "committee", "page", "document", "account");

    ArchRule importsOnlyToTheLeft() {
        List<ArchRule> rules = IntStream.range(0, ORDER.size() - 1)
                .<ArchRule>mapToObj(this::importsNothingToTheRightOf)
                .toList();
        return CompositeArchRule.of(rules);
    }

    ArchRule nobodyImportsWeb() {
        return noClasses()
                .that()
                .resideOutsideOfPackage(room("web"))
                .should()
                .dependOnClassesThat()
                .resideInAPackage(room("web"));
    }

    ArchRule webImportsOnlyWhatIsOpenToIt() {
        String[] closed = ORDER.stream()
                .filter(name -> !OPEN_TO_WEB.contains(name))
                .map(this::room)
                .toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room("web"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(closed)
                .allowEmptyShould(true);
    }

    ArchRule everyClassHasARoom() {
        String[] rooms = Stream.concat(
                        Stream.of(root),
                        Stream.concat(ORDER.stream(), Stream.of("web")).map(this::room))
                .toArray(String[]::new);
        return classes().should().resideInAnyPackage(rooms);
    }

    ArchRule onlyWorkflowKnowsTheEngine() {
        return onlyIn(List.of("workflow"), "org.camunda..");
    }

    /** And the further way in, which adds itself to what {@code account} configures. */
    ArchRule onlyAccountAndSignOnConfigureSecurity() {
        return onlyIn(
                List.of("account", "signon"),
                "org.springframework.security.config..",
                "org.springframework.security.web..");
    }

    ArchRule sharedKnowsNeitherSpringNorSql() {
        return noClasses()
                .that()
                .resideInAPackage(room("shared"))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.springframework..", "java.sql..", "javax.sql..");
    }

    ArchRule onlyMailAndEngineUseTheOldDate() {
        return noClasses()
                .that()
                .resideOutsideOfPackages(room("workflow"), room("notification"))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.util.Date");
    }

    private ArchRule importsNothingToTheRightOf(int index) {
        String[] right =
                ORDER.subList(index + 1, ORDER.size()).stream().map(this::room).toArray(String[]::new);
        return noClasses()
                .that()
                .resideInAPackage(room(ORDER.get(index)))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(right)
                .allowEmptyShould(true);
    }

    private ArchRule onlyIn(List<String> rooms, String... packages) {
        return noClasses()
                .that()
                .resideOutsideOfPackages(rooms.stream().map(this::room).toArray(String[]::new))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(packages);
    }

    private String room(String name) {
        return root + "." + name + "..";
    }
}
