package io.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.OnlyIncludeTests;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.annotation.Testable;
import org.springframework.boot.test.context.SpringBootTest;
import org.w3c.dom.NodeList;

/** Surefire runs what is quick, Failsafe what starts the application, a database server or a browser; each class is run by one of them. */
class TestSelectionTests {

    private static final String SUREFIRE = "maven-surefire-plugin";
    private static final String FAILSAFE = "maven-failsafe-plugin";

    /** Whoever uses one of these, or inherits from somebody who does, waits for something outside this JVM. */
    private static final Set<String> SLOW = Set.of(
            "io.handoff.RunningApplication",
            "io.handoff.OnPostgres",
            "io.handoff.models.ModelEditor",
            "io.handoff.models.NodeTools",
            "com.microsoft.playwright.Page",
            "org.springframework.boot.SpringApplication",
            "org.springframework.boot.builder.SpringApplicationBuilder");

    private static final List<JavaClass> TESTS = new ClassFileImporter()
            .withImportOption(new OnlyIncludeTests()).importPackages("io.handoff").stream()
                    .filter(TestSelectionTests::hasTests)
                    .toList();

    @Test
    void each_test_class_is_run_by_one_plugin() throws Exception {
        var surefire = config(SUREFIRE, "includes/include");
        var failsafe = failsafe();

        assertThat(TESTS).hasSizeGreaterThan(100).allSatisfy(test -> {
            var bySurefire = matches(test, surefire) && !matches(test, failsafe);
            assertThat(bySurefire ^ matches(test, failsafe))
                    .as("%s needs a name that pom.xml or src/test/failsafe.txt includes", test.getName())
                    .isTrue();
        });
    }

    @Test
    void what_one_plugin_leaves_out_the_other_runs() throws Exception {
        assertThat(config(SUREFIRE, "excludesFile")).hasSize(1).isEqualTo(config(FAILSAFE, "includesFile"));
        assertThat(config(SUREFIRE, "excludes/exclude")).containsExactly("**/*$*");
        assertThat(config(FAILSAFE, "excludes/exclude")).isEmpty();
    }

    @Test
    void the_quick_run_starts_no_application_no_server_and_no_browser() throws Exception {
        var failsafe = failsafe();

        assertThat(TESTS.stream().filter(TestSelectionTests::isSlow))
                .hasSizeGreaterThan(50)
                .allSatisfy(test -> assertThat(matches(test, failsafe))
                        .as("%s is slow: name it in src/test/failsafe.txt", test.getName())
                        .isTrue());
    }

    @Test
    void no_line_is_left_of_a_test_that_is_gone() throws Exception {
        assertThat(failsafe())
                .allSatisfy(line -> assertThat(TESTS).as(line).anyMatch(test -> matches(test, List.of(line))));
    }

    private static boolean hasTests(JavaClass type) {
        return !type.getModifiers().contains(JavaModifier.ABSTRACT)
                && type.getAllMethods().stream().anyMatch(method -> method.isMetaAnnotatedWith(Testable.class));
    }

    private static boolean isSlow(JavaClass test) {
        return test.getAccessesFromSelf().stream()
                        .anyMatch(
                                access -> access.getTarget().getFullName().startsWith("io.handoff.Databases.postgres("))
                || Stream.concat(Stream.of(test), test.getAllRawSuperclasses().stream())
                        .filter(type -> type.getPackageName().startsWith("io.handoff"))
                        .anyMatch(type -> type.isMetaAnnotatedWith(SpringBootTest.class)
                                || type.getDirectDependenciesFromSelf().stream()
                                        .anyMatch(dependency -> SLOW.contains(
                                                dependency.getTargetClass().getName())));
    }

    private static boolean matches(JavaClass test, List<String> patterns) {
        var file = Path.of("java", test.getName().replace('.', '/') + ".java");
        return patterns.stream()
                .anyMatch(pattern -> FileSystems.getDefault()
                        .getPathMatcher("glob:" + pattern)
                        .matches(file));
    }

    private static List<String> failsafe() throws Exception {
        var file = config(FAILSAFE, "includesFile").get(0);
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .toList();
    }

    private static List<String> config(String plugin, String element) throws Exception {
        var pom = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse("pom.xml");
        var found = (NodeList) XPathFactory.newInstance()
                .newXPath()
                .evaluate(
                        "/project/build/plugins/plugin[artifactId='%s']/configuration/%s".formatted(plugin, element),
                        pom,
                        XPathConstants.NODESET);
        return IntStream.range(0, found.getLength())
                .mapToObj(i -> found.item(i).getTextContent())
                .toList();
    }
}
