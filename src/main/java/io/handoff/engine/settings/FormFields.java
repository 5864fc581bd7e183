package io.handoff.engine.settings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.Set;
import org.camunda.bpm.engine.impl.GetDeployedTaskFormCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Fields of a task's form that the user may fill in: those of a Camunda Form that are not read-only, or generated form fields. */
final class FormFields {

    private static final JsonMapper JSON = JsonMapper.shared();

    private FormFields() {}

    static Set<String> of(TaskEntity task) {
        var fields = new HashSet<String>();
        var definition = task.getTaskDefinition();
        if (definition == null) {
            return fields;
        }
        if (definition.getCamundaFormDefinitionKey() != null) {
            collect(camundaForm(task).path("components"), fields);
        }
        if (definition.getTaskFormHandler() != null) {
            definition
                    .getTaskFormHandler()
                    .createTaskForm(task)
                    .getFormFields()
                    .forEach(field -> fields.add(field.getId()));
        }
        return fields;
    }

    private static JsonNode camundaForm(TaskEntity task) {
        var context = Context.getCommandContext();
        try (var form =
                context.runWithoutAuthorization(() -> new GetDeployedTaskFormCmd(task.getId()).execute(context))) {
            return JSON.readTree(form);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void collect(JsonNode components, Set<String> fields) {
        for (var component : components) {
            if (component.hasNonNull("key") && !isShownOnly(component)) {
                fields.add(component.get("key").asString());
            }
            collect(component.path("components"), fields);
        }
    }

    private static boolean isShownOnly(JsonNode component) {
        return component.path("readonly").asBoolean()
                || component.path("disabled").asBoolean();
    }
}
