package fr.crig.avis.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructorCall;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.library.GeneralCodingRules;
import fr.crig.avis.shared.Actor;
import fr.crig.avis.storage.Desk;
import java.time.Clock;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.ControllerAdvice;

/** How classes are written, whichever room they are in. */
final class Habits {

    private static final Set<String> STRIPPING = Set.of("strip", "stripLeading", "stripTrailing", "trim", "isBlank");

    /** The reader itself with what it is made of, and one that reads files. */
    private static final Set<String> READ_NO_FORM = Set.of("Typed", "CleanText", "OneLine", "OfficeFormats");

    private Habits() {}

    static ArchRule controllersArePackagePrivate() {
        return classes().that(answerRequests()).should().bePackagePrivate();
    }

    static ArchRule controllersAskADesk() {
        return noClasses().that(answerRequests()).should().dependOnClassesThat(reachTheDatabase());
    }

    /** By the actor, or by the request that its reader was found to see. */
    static ArchRule readersReadForSomebody() {
        return classes().that().haveSimpleNameEndingWith("Reader").should(haveAMethodThatTakes(Actor.class));
    }

    private static ArchCondition<JavaClass> haveAMethodThatTakes(Class<?> type) {
        return ArchCondition.from(DescribedPredicate.describe(
                "have a method that takes " + type.getSimpleName(),
                (JavaClass owner) -> owner.getMethods().stream()
                        .anyMatch(method -> method.getRawParameterTypes().stream()
                                .anyMatch(parameter -> parameter.isEquivalentTo(type)))));
    }

    static ArchRule whatActsIsAnnotated() {
        return classes().that(act()).should().beAnnotatedWith(Desk.class);
    }

    static ArchRule whatIsAnnotatedSaysForWhomItActs() {
        return classes().that().areAnnotatedWith(Desk.class).should(ArchCondition.from(act()));
    }

    static ArchRule nobodyClicksOnWhatTheServiceDoes() {
        return noClasses().that(answerRequests()).should().dependOnClassesThat(haveNameEndingWith("Clerk", "Mails"));
    }

    private static DescribedPredicate<JavaClass> act() {
        return haveNameEndingWith("Desk", "Clerk", "Mails");
    }

    private static DescribedPredicate<JavaClass> haveNameEndingWith(String... endings) {
        return describe(
                "are named …" + String.join(", …", endings),
                type -> !type.isAnnotation() && Stream.of(endings).anyMatch(type.getSimpleName()::endsWith));
    }

    static ArchRule repositoriesReadInATransaction() {
        return classes()
                .that()
                .areAssignableTo(org.springframework.data.repository.Repository.class)
                .should()
                .beMetaAnnotatedWith(Transactional.class)
                .because(
                        "outside of one, the rows of a collection are read on a second connection while the first is held,"
                                + " and the pool ends up waiting for itself");
    }

    static ArchRule dependenciesComeThroughTheConstructor() {
        return noFields()
                .should()
                .beAnnotatedWith(Autowired.class)
                .orShould()
                .beAnnotatedWith(Value.class)
                .orShould()
                .beAnnotatedWith("jakarta.annotation.Resource")
                .orShould()
                .beAnnotatedWith("jakarta.inject.Inject");
    }

    static ArchRule staticStateNeverChanges() {
        return fields().that().areStatic().should().beFinal();
    }

    static ArchRule timeComesFromTheClock() {
        return noClasses().that(arePartOfTheApplication()).should().accessTargetWhere(readsTheTimeByItself());
    }

    static ArchRule nothingIsPrinted() {
        return noClasses()
                .should(GeneralCodingRules.ACCESS_STANDARD_STREAMS)
                .because("what is worth telling goes to the log");
    }

    static ArchRule typedTextHasOneReader() {
        return noClasses()
                .that(describe("read what is typed", type -> !READ_NO_FORM.contains(type.getSimpleName())))
                .should()
                .accessTargetWhere(describe(
                        "strips a text by itself",
                        access -> access.getTargetOwner().isEquivalentTo(String.class)
                                && STRIPPING.contains(access.getName())))
                .because("Typed knows what cannot be seen, String does not");
    }

    private static DescribedPredicate<JavaClass> answerRequests() {
        return describe(
                "answer requests",
                type -> type.isMetaAnnotatedWith(Controller.class) || type.isMetaAnnotatedWith(ControllerAdvice.class));
    }

    private static DescribedPredicate<JavaClass> reachTheDatabase() {
        return describe(
                "reach the database",
                type -> type.isMetaAnnotatedWith(Repository.class)
                        || type.isAssignableTo(org.springframework.data.repository.Repository.class)
                        || type.isAssignableTo(JdbcClient.class)
                        || type.isAssignableTo(JdbcOperations.class)
                        || type.isAssignableTo("javax.sql.DataSource"));
    }

    /** All but the one place that makes the clock. */
    private static DescribedPredicate<JavaClass> arePartOfTheApplication() {
        return describe(
                "are not the source of the clock", type -> !type.getSimpleName().equals("TimeConfiguration"));
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheTimeByItself() {
        return describe(
                "reads the time without the clock",
                access -> isNowWithoutClock(access) || isSystemClock(access) || isNewDate(access));
    }

    private static boolean isNowWithoutClock(JavaAccess<?> access) {
        return access instanceof JavaMethodCall call
                && call.getTargetOwner().getPackageName().equals("java.time")
                && call.getName().equals("now")
                && call.getTarget().getRawParameterTypes().stream().noneMatch(type -> type.isEquivalentTo(Clock.class));
    }

    private static boolean isSystemClock(JavaAccess<?> access) {
        String owner = access.getTargetOwner().getFullName();
        return owner.equals("java.time.Clock") && access.getName().startsWith("system")
                || owner.equals("java.lang.System") && access.getName().equals("currentTimeMillis");
    }

    private static boolean isNewDate(JavaAccess<?> access) {
        return access instanceof JavaConstructorCall call
                && call.getTargetOwner().getFullName().equals("java.util.Date")
                && call.getTarget().getRawParameterTypes().isEmpty();
    }
}
