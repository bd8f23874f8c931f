package fr.crig.avis.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The product keeps each rule, and each rule is seen catching the fixtures that break it: one that matches nothing stays green. */
class ArchitectureTest {

    /** Outside of the product's package, or component scanning would take them for its own. */
    private static final String FIXTURES = "fr.crig.fixtures";

    private static final JavaClasses PRODUCT_CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(Rooms.PRODUCT);
    private static final JavaClasses FIXTURE_CLASSES = new ClassFileImporter().importPackages(FIXTURES);

    /** @param breakers simple names of the fixtures, each of which the rule must name */
    record Held(String name, ArchRule inProduct, ArchRule inFixtures, List<String> breakers) {

        @Override
        public String toString() {
            return name;
        }
    }

    @ParameterizedTest
    @MethodSource("rules")
    void holdsInTheProduct(Held rule) {
        rule.inProduct().check(PRODUCT_CLASSES);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void catchesTheFixturesThatBreakIt(Held rule) {
        String report =
                rule.inFixtures().evaluate(FIXTURE_CLASSES).getFailureReport().toString();
        assertThat(report).contains(rule.breakers());
    }

    static Stream<Held> rules() {
        return Stream.concat(rooms(), habits());
    }

    private static Stream<Held> rooms() {
        Rooms product = new Rooms(Rooms.PRODUCT);
        Rooms fixtures = new Rooms(FIXTURES);
        return Stream.of(
                held(
                        "a package imports only to its left",
                        product.importsOnlyToTheLeft(),
                        fixtures.importsOnlyToTheLeft(),
                        "LooksRight"),
                held("nobody imports web", product.nobodyImportsWeb(), fixtures.nobodyImportsWeb(), "KnowsWeb"),
                held(
                        "web imports what is open to it",
                        product.webImportsOnlyWhatIsOpenToIt(),
                        fixtures.webImportsOnlyWhatIsOpenToIt(),
                        "Layout"),
                held("every class has a room", product.everyClassHasARoom(), fixtures.everyClassHasARoom(), "Homeless"),
                held(
                        "only workflow knows the engine",
                        product.onlyWorkflowKnowsTheEngine(),
                        fixtures.onlyWorkflowKnowsTheEngine(),
                        "KnowsTheEngine"),
                held(
                        "only account configures security",
                        product.onlyAccountAndSignOnConfigureSecurity(),
                        fixtures.onlyAccountAndSignOnConfigureSecurity(),
                        "ConfiguresSecurity"),
                held(
                        "shared knows neither Spring nor SQL",
                        product.sharedKnowsNeitherSpringNorSql(),
                        fixtures.sharedKnowsNeitherSpringNorSql(),
                        "KnowsSpring",
                        "KnowsSql"),
                held(
                        "only mail and engine use the old date",
                        product.onlyMailAndEngineUseTheOldDate(),
                        fixtures.onlyMailAndEngineUseTheOldDate(),
                        "UsesTheOldDate"));
    }

    private static Stream<Held> habits() {
        return Stream.of(
                habit("controllers are package-private", Habits.controllersArePackagePrivate(), "PublicController"),
                habit("controllers ask a desk", Habits.controllersAskADesk(), "ControllerWithRepository"),
                habit("readers read for somebody", Habits.readersReadForSomebody(), "SeesEverythingReader"),
                habit("what acts is annotated", Habits.whatActsIsAnnotated(), "UnsaidDesk"),
                habit(
                        "what is annotated says for whom it acts",
                        Habits.whatIsAnnotatedSaysForWhomItActs(),
                        "ActsForNobodyKnown"),
                habit(
                        "nobody clicks on what the service does",
                        Habits.nobodyClicksOnWhatTheServiceDoes(),
                        "ControllerWithClerk"),
                habit(
                        "repositories read in a transaction",
                        Habits.repositoriesReadInATransaction(),
                        "ReadsInNoTransaction"),
                habit(
                        "dependencies come through the constructor",
                        Habits.dependenciesComeThroughTheConstructor(),
                        "InjectsIntoField"),
                habit("static state never changes", Habits.staticStateNeverChanges(), "RemembersInStatic"),
                habit(
                        "time comes from the clock",
                        Habits.timeComesFromTheClock(),
                        "AsksTheDayItself",
                        "AsksAZonedTime",
                        "MakesADate",
                        "MakesAClock"),
                habit("nothing is printed", Habits.nothingIsPrinted(), "Prints"),
                habit(
                        "typed text has one reader",
                        Habits.typedTextHasOneReader(),
                        "StripsByItself.call",
                        "StripsByItself.reference"));
    }

    private static Held held(String name, ArchRule product, ArchRule fixtures, String... breakers) {
        return new Held(name, product.allowEmptyShould(true), fixtures, Arrays.asList(breakers));
    }

    private static Held habit(String name, ArchRule rule, String... breakers) {
        return held(name, rule, rule, breakers);
    }
}
