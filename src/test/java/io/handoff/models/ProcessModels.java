package io.handoff.models;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** The process models as they lie in the folder {@code bpmn}, and how a label becomes a name. */
final class ProcessModels {

    static final Path FOLDER = Path.of("bpmn");

    private ProcessModels() {}

    static Stream<Path> files() {
        return filesIn(FOLDER, ".bpmn");
    }

    static Stream<BpmnModelInstance> all() {
        return files().map(file -> Bpmn.readModelFromFile(file.toFile()));
    }

    static <T extends ModelElementInstance> Stream<T> elements(Class<T> type) {
        return all().map(model -> model.getModelElementsByType(type)).flatMap(Collection::stream);
    }

    static Stream<Path> filesIn(Path folder, String ending) {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** "Promote to MQL" → PromoteToMql; what follows a dash explains and is no part of the name. */
    static String pascalCase(String label) {
        return Arrays.stream(label.replaceFirst(" – .*", "").split("[^A-Za-z0-9]+"))
                .map(word -> word.substring(0, 1).toUpperCase(Locale.ROOT)
                        + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
