package org.yiyang.kit.rules;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.domain.properties.HasName;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.Entity;
import jakarta.transaction.Transactional;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Path;
import java.lang.annotation.Annotation;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.yiyang.kit.caller.Scope;

/** The rules of the house as tests, written once; each application checks its own packages against them. */
public final class ArchitectureRules {
    private static final String BANNED_SUFFIXES = ".*(Impl|Dto|DTO|Manager|Helper|Util|Utils|Service|ServiceImpl)";

    private ArchitectureRules() {}

    /** All classes of a package tree that are shipped, none of its tests. */
    public static JavaClasses shipped(String root) {
        return ShippedClasses.of(root);
    }

    /** The rules of every application, each by its name. */
    public static Map<String, ArchRule> rules() {
        Map<String, ArchRule> rules = new LinkedHashMap<>();
        rules.put("entitiesKnowNoHttpAndNoFramework", entitiesKnowNoHttpAndNoFramework());
        rules.put("resourcesTouchNoRepository", resourcesTouchNoRepository());
        rules.put("transactionsAreOnlyJoined", transactionsAreOnlyJoined());
        rules.put("connectionsComeThroughTheDoors", connectionsComeThroughTheDoors());
        rules.put("resultsAreReadWhole", resultsAreReadWhole());
        rules.put("everyOperationSaysWhoMayUseIt", everyOperationSaysWhoMayUseIt());
        rules.put("everyOperationIsDocumented", everyOperationIsDocumented());
        rules.put("everyBodyIsRequired", everyBodyIsRequired());
        rules.put("everyListOfABodyIsBounded", everyListOfABodyIsBounded());
        rules.put("nobodyAsksForTheTimeWithoutAClock", nobodyAsksForTheTimeWithoutAClock());
        rules.put("noNamesThatSayNothing", noNamesThatSayNothing());
        rules.put("onlyTheKitSeesEverything", onlyTheKitSeesEverything());
        rules.put("stateMachinesAreDrawnAsRecorded", RecordedStateMachines.rule());
        return rules;
    }

    /** Those of the kit, which is read package by package. */
    static Map<String, ArchRule> kitRules() {
        Map<String, ArchRule> rules = rules();
        rules.put("noCyclesBetweenPackages", noCyclesBetweenPackages());
        return rules;
    }

    static ArchRule entitiesKnowNoHttpAndNoFramework() {
        return noClasses()
                .that()
                .areAnnotatedWith(Entity.class)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "io.quarkus..", "io.vertx..", "org.yiyang.kit.http..")
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(Clock.class)
                .because("the domain is read and tested without the machine around it")
                .allowEmptyShould(true);
    }

    static ArchRule resourcesTouchNoRepository() {
        return noClasses()
                .that()
                .areAnnotatedWith(Path.class)
                .should()
                .dependOnClassesThat()
                .haveSimpleNameEndingWith("Repository")
                .because("a resource parses, calls and answers; queries belong to those who know the scope")
                .allowEmptyShould(true);
    }

    static ArchRule transactionsAreOnlyJoined() {
        ArchCondition<JavaClass> joinOnly = new ArchCondition<>("only join transactions that Once began") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.tryGetAnnotationOfType(Transactional.class).ifPresent(found -> check(item, found, events));
                item.getMethods()
                        .forEach(method -> method.tryGetAnnotationOfType(Transactional.class)
                                .ifPresent(found -> check(item, found, events)));
            }

            private void check(JavaClass item, Transactional found, ConditionEvents events) {
                boolean joins = found.value() == Transactional.TxType.MANDATORY;
                events.add(new SimpleConditionEvent(item, joins, item.getName() + " begins a transaction"));
            }
        };
        return classes().should(joinOnly).because("every transaction begins in the kit's Once");
    }

    static ArchRule connectionsComeThroughTheDoors() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.yiyang.kit.database..")
                .should()
                .dependOnClassesThat()
                .areAssignableTo(DataSource.class)
                .orShould()
                .dependOnClassesThat()
                .areAssignableTo(QuarkusTransaction.class)
                .because("a statement that belongs to a write must not stand outside of its transaction");
    }

    static ArchRule resultsAreReadWhole() {
        return noClasses()
                .should()
                .callMethodWhere(JavaCall.Predicates.target(HasName.Predicates.name("getResultStream")))
                .because("a stream of rows is a cursor that nobody closes, and costs more than a list")
                .allowEmptyShould(true);
    }

    static ArchRule everyOperationSaysWhoMayUseIt() {
        return operations(
                "say who may use them",
                method -> method.isAnnotatedWith(RolesAllowed.class) || method.isAnnotatedWith(PermitAll.class));
    }

    static ArchRule everyOperationIsDocumented() {
        return operations(
                "have an operation id and a summary",
                method -> method.tryGetAnnotationOfType(Operation.class)
                        .filter(operation -> !operation.operationId().isEmpty())
                        .filter(operation -> !operation.summary().isEmpty())
                        .isPresent());
    }

    static ArchRule everyBodyIsRequired() {
        return operations(
                "require their body",
                method -> bodies(method).allMatch(parameter -> parameter.isAnnotatedWith(NotNull.class)));
    }

    /** The parser reads a list as far as its {@code @Size} says; without one it reads as far as the caller likes. */
    static ArchRule everyListOfABodyIsBounded() {
        return explained(
                "bound every list of their body, in number and against null",
                method -> bodies(method)
                        .flatMap(body ->
                                RequestShape.unboundedIn(body.getRawType().reflect()).stream())
                        .toList());
    }

    private static Stream<JavaParameter> bodies(JavaMethod method) {
        return method.getParameters().stream()
                .filter(parameter -> parameter.getRawType().getName().startsWith("org.yiyang"))
                .filter(parameter -> !isBound(parameter));
    }

    private static boolean isBound(JavaParameter parameter) {
        return parameter.getAnnotations().stream()
                .map(JavaAnnotation::getRawType)
                .map(JavaClass::getSimpleName)
                .anyMatch(name -> List.of("PathParam", "QueryParam", "HeaderParam", "BeanParam", "Context")
                        .contains(name));
    }

    private static ArchRule operations(String should, Predicate<JavaMethod> holds) {
        return explained(should, method -> holds.test(method) ? List.of() : List.of("it does not"));
    }

    private static ArchRule explained(String should, Function<JavaMethod, List<String>> faults) {
        ArchCondition<JavaMethod> condition = new ArchCondition<>(should) {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                List<String> found = faults.apply(item);
                events.add(new SimpleConditionEvent(
                        item, found.isEmpty(), item.getFullName() + " must " + should + ": " + found));
            }
        };
        return methods()
                .that(new DescribedPredicate<>("are operations") {
                    @Override
                    public boolean test(JavaMethod method) {
                        return method.getOwner().isAnnotatedWith(Path.class) && verbOf(method);
                    }
                })
                .should(condition)
                .allowEmptyShould(true);
    }

    private static boolean verbOf(JavaMethod method) {
        for (Class<? extends Annotation> verb : List.of(
                jakarta.ws.rs.GET.class,
                jakarta.ws.rs.POST.class,
                jakarta.ws.rs.PUT.class,
                jakarta.ws.rs.PATCH.class,
                jakarta.ws.rs.DELETE.class)) {
            if (method.isAnnotatedWith(verb)) {
                return true;
            }
        }
        return false;
    }

    static ArchRule nobodyAsksForTheTimeWithoutAClock() {
        return noClasses()
                .should()
                .callMethod(Instant.class, "now")
                .orShould()
                .callMethod(LocalDate.class, "now")
                .orShould()
                .callMethod(LocalDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .because("time comes in as a value, or from the one clock");
    }

    static ArchRule noNamesThatSayNothing() {
        return noClasses()
                .should()
                .haveNameMatching(BANNED_SUFFIXES)
                .because("a name says what a thing is, not that it helps or manages");
    }

    static ArchRule onlyTheKitSeesEverything() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("org.yiyang.kit..")
                .should()
                .callMethod(Scope.class, "system")
                .because("only listeners, deadlines and imports see everything, through Call.system")
                .allowEmptyShould(true);
    }

    /**
     * No cycle between any two packages.
     *
     * @param frozen packages between which cycles are still tolerated, by their full names; a list that only shrinks
     */
    public static ArchRule noCyclesBetweenPackages(String... frozen) {
        DescribedPredicate<JavaClass> suffered = resideInAnyPackage(frozen);
        return SlicesRuleDefinition.slices()
                .matching("org.yiyang.(**)")
                .should()
                .beFreeOfCycles()
                .ignoreDependency(suffered, suffered)
                .because("each package can then be understood alone");
    }

    /** No package of a layer, nor any below it, uses the layers above it. */
    public static ArchRule usesNothingAbove(String root, List<String> layer, List<String> above) {
        return noClasses()
                .that()
                .resideInAnyPackage(trees(root, layer))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(trees(root, above))
                .because("later layers use earlier ones, never the reverse")
                .allowEmptyShould(true);
    }

    private static String[] trees(String root, List<String> packages) {
        return packages.stream().map(name -> root + "." + name + "..").toArray(String[]::new);
    }

    /** How many files stand in a root package: top-level types and nothing else count. */
    public static long filesIn(String root, JavaClasses classes) {
        return classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> type.getPackageName().equals(root))
                .count();
    }
}
