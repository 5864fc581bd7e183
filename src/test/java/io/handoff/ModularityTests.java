package io.handoff;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyDepth;

/** The boundaries between the modules, and their picture in the documentation. */
class ModularityTests {

    private static final ApplicationModules MODULES = ApplicationModules.of(HandoffApplication.class);
    private static final Path PICTURE = Path.of("src/docs/modules.md");
    private static final String REDRAW = "mvn test -Dtest=ModularityTests -Dhandoff.draw=true";

    @Test
    void modules_use_only_the_modules_they_name_and_only_their_public_types() {
        MODULES.verify();
    }

    @Test
    @EnabledIfSystemProperty(named = "handoff.draw", matches = "true")
    void draw() throws IOException {
        Files.writeString(PICTURE, picture());
    }

    @Test
    void the_picture_shows_the_modules_as_they_are() throws IOException {
        assertThat(Files.readString(PICTURE).replace("\r\n", "\n"))
                .as("modules have changed since their picture was drawn; redraw it with: %s", REDRAW)
                .isEqualTo(picture());
    }

    private static String picture() {
        var arrows = withoutDetours(uses()).entrySet().stream()
                .flatMap(module ->
                        module.getValue().stream().map(used -> "    %s --> %s%n".formatted(module.getKey(), used)))
                .collect(Collectors.joining());
        return """
                # Modules

                Each direct sub-package of `io.handoff` is a module. An arrow leads to a module that is used; arrows implied
                by longer paths are omitted. Generated from the code by Spring Modulith: `%s`.

                ```mermaid
                flowchart TB
                %s```
                """.formatted(REDRAW, arrows.replace(System.lineSeparator(), "\n"));
    }

    private static Map<String, Set<String>> uses() {
        var uses = new TreeMap<String, Set<String>>();
        MODULES.stream()
                .forEach(module -> uses.put(
                        name(module),
                        module.getDependencies(MODULES, DependencyDepth.IMMEDIATE)
                                .uniqueModules()
                                .map(ModularityTests::name)
                                .collect(Collectors.toCollection(TreeSet::new))));
        return uses;
    }

    /** Without the arrows from which a longer way leads to the same module. */
    private static Map<String, Set<String>> withoutDetours(Map<String, Set<String>> uses) {
        var reduced = new TreeMap<String, Set<String>>();
        uses.forEach((module, used) -> reduced.put(
                module,
                used.stream()
                        .filter(target ->
                                used.stream().noneMatch(other -> !other.equals(target) && reaches(uses, other, target)))
                        .collect(Collectors.toCollection(TreeSet::new))));
        return reduced;
    }

    private static boolean reaches(Map<String, Set<String>> uses, String from, String to) {
        return uses.get(from).stream().anyMatch(used -> used.equals(to) || reaches(uses, used, to));
    }

    private static String name(ApplicationModule module) {
        return module.getIdentifier().toString();
    }
}
