package io.handoff.access.home;

import static org.assertj.core.api.Assertions.assertThat;

import io.handoff.access.AtTheDoor;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class OpenTasksTest extends AtTheDoor {

    @Autowired
    private OpenTasks work;

    @Autowired
    private TaskService tasks;

    private final String person = "person-" + UUID.randomUUID();
    private final String group = "group-" + UUID.randomUUID();
    private final List<String> made = List.of(task("mine"), task("asked"), task("ours"), task("taken"), task("theirs"));

    private static String task(String name) {
        return name + "-" + UUID.randomUUID();
    }

    @AfterEach
    void no_tasks_are_left() {
        made.forEach(id -> tasks.deleteTask(id, true));
    }

    @Test
    void a_person_sees_what_is_theirs_and_what_they_may_take() {
        made.forEach(id -> {
            var task = tasks.newTask(id);
            task.setName(id);
            tasks.saveTask(task);
        });
        tasks.setAssignee(made.get(0), person);
        tasks.addCandidateUser(made.get(1), person);
        tasks.addCandidateGroup(made.get(2), group);
        tasks.addCandidateUser(made.get(3), person);
        tasks.setAssignee(made.get(3), "somebody-else");
        tasks.addCandidateUser(made.get(4), "somebody-else");

        assertThat(work.of(person, List.of(group)).next())
                .extracting(OpenTasks.Item::task)
                .containsExactlyInAnyOrderElementsOf(made.subList(0, 3));
        assertThat(work.of(person, List.of()).next())
                .extracting(OpenTasks.Item::task)
                .containsExactlyInAnyOrderElementsOf(made.subList(0, 2));
    }
}
