package io.handoff;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_USE_FIELD_INJECTION;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.time.Instant;
import java.util.Date;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Rules that hold for every class of ours, each with its reason. */
class ArchitectureTests {

    private static final JavaClasses OURS =
            new ClassFileImporter().withImportOption(new DoNotIncludeTests()).importPackages("io.handoff");

    @Test
    void only_a_few_packages_know_the_engine() {
        noClasses()
                .that(resideOutsideOfPackages(
                        "io.handoff.engine..",
                        "io.handoff.decision..",
                        "io.handoff.process..",
                        "io.handoff.privacy..",
                        "io.handoff.operations..",
                        "io.handoff.governance..",
                        "io.handoff.access..",
                        "io.handoff.replay..",
                        "io.handoff.reporting.cockpit..",
                        "io.handoff.reporting.review.."))
                .should()
                .dependOnClassesThat(resideInAnyPackage("org.camunda.."))
                .because("the engine can be exchanged for one of its forks only as long as few classes import it")
                .check(OURS);
    }

    @Test
    void nobody_reads_the_wall_clock() {
        noClasses()
                .should()
                .callMethodWhere(readsTheWallClock())
                .because("tests, demo and replay move time: it is read from the one Clock bean")
                .check(OURS);
    }

    @Test
    void nobody_makes_a_date_of_now() {
        noClasses()
                .should()
                .callConstructor(Date.class)
                .because("tests, demo and replay move time: it is read from the one Clock bean")
                .check(OURS);
    }

    @Test
    void names_say_what_a_thing_is() {
        noClasses()
                .should()
                .haveNameMatching(".*(Delegate|Impl|Service|Util|Utils|Helper|Dto)")
                .because(
                        "such a name says how a class is built, and ops see names in the Modeler: use the field's words")
                .check(OURS);
    }

    @Test
    void a_simple_name_stands_for_one_type() {
        var twice = OURS.stream()
                .filter(type -> type.isTopLevelClass() && !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName,
                        TreeMap::new,
                        Collectors.mapping(JavaClass::getName, Collectors.toList())));
        twice.values().removeIf(types -> types.size() == 1);

        assertThat(twice)
                .as("names that two types have: readers and searches mix them up")
                .isEmpty();
    }

    /** Modulith keeps the modules free of cycles; this keeps the packages inside each so. */
    @Test
    void packages_inside_a_module_have_no_cycles() {
        SlicesRuleDefinition.slices()
                .matching("io.handoff.(*).(*)..")
                .should()
                .beFreeOfCycles()
                .because("packages that need each other are one package")
                .check(OURS);
    }

    @Test
    void packages_are_named_for_ideas() {
        noClasses()
                .should()
                .resideInAnyPackage("..impl..", "..util..", "..utils..", "..common..", "..service..", "..dto..")
                .because("a package holds an idea of the field, not a kind of class")
                .check(OURS);
    }

    @Test
    void no_request_sets_properties_of_an_object() {
        noClasses()
                .should()
                .dependOnClassesThat()
                .haveSimpleName("ModelAttribute")
                .orShould()
                .dependOnClassesThat()
                .haveSimpleName("WebDataBinder")
                .because(
                        "data binding sets whatever a request names; JSON, named parameters and constructors of records set what they name")
                .check(OURS);
    }

    @Test
    void dependencies_come_by_constructor() {
        NO_CLASSES_SHOULD_USE_FIELD_INJECTION
                .because("a class that can be made with new can be tested without Spring")
                .check(OURS);
    }

    private static DescribedPredicate<JavaAccess<?>> readsTheWallClock() {
        return DescribedPredicate.describe("read the wall clock", ArchitectureTests::isWallClock);
    }

    private static boolean isWallClock(JavaAccess<?> access) {
        var owner = access.getTargetOwner();
        var name = access.getTarget().getName();
        if (owner.isEquivalentTo(System.class)) {
            return name.equals("currentTimeMillis");
        }
        var withoutClock = access.getTarget().getFullName().endsWith("now()")
                || access.getTarget().getFullName().endsWith("now(java.time.ZoneId)");
        return isTime(owner)
                && (withoutClock
                        || Set.of("systemUTC", "systemDefaultZone", "system").contains(name));
    }

    private static boolean isTime(JavaClass owner) {
        return owner.getPackageName().equals(Instant.class.getPackageName());
    }
}
