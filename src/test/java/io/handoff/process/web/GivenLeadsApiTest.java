package io.handoff.process.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.handoff.ApiTest;
import io.handoff.access.Identities;
import io.handoff.engine.RefusedByRule;
import io.handoff.team.Teams;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Who may be given a lead is one rule, whatever form or call gives it; the manager of the SDRs answers for no account executives. */
class GivenLeadsApiTest extends ApiTest {

    private static final Set<String> SDRS = Set.of("sdr1", "sdr2", "sdr3", "sdr4", "sdr5", "sdr6");

    @Autowired
    private TaskService tasks;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Identities identities;

    @Autowired
    private Teams teams;

    @AfterEach
    void everybody_works() {
        SDRS.forEach(rep -> teams.setPaused(rep, false));
        identity.clearAuthentication();
    }

    @Test
    @DisplayName("M21 \"Assign owner by hand\" refuses whom the API refuses; what the manager gives they can take back")
    void by_hand() {
        SDRS.forEach(rep -> teams.setPaused(rep, true));
        var mql = mql().text("/mql/id");
        var task = task("Task_AssignOwnerByHand");

        assertThat(String.valueOf(tasks.getVariable(task.getId(), "reps")))
                .startsWith("[{")
                .contains(" · SDR-Inbound");
        assertRefused(() -> as("manager", () -> complete(task, "ae1")), "Hannah Cole works for AE-Enterprise");
        assertRefused(() -> as("manager", () -> complete(task, "nobody")), "'nobody' is no active rep");
        assertRefused(() -> as("manager", () -> complete(task, null)), "Choose the rep");
        as("manager", () -> complete(task, "sdr5"));

        assertThat(owner()).isEqualTo("sdr5");
        write("manager", "/api/mqls/{id}/reassign", Map.of("repId", "ae1", "reason", "r"), mql)
                .expecting(403);
        write("manager", "/api/mqls/{id}/reassign", Map.of("repId", "sdr1", "reason", "back"), mql)
                .expecting(200);
        assertThat(owner()).isEqualTo("sdr1");
    }

    @Test
    @DisplayName("M21 A task reassigned in Tasklist or Cockpit follows the same rule, and the lead comes back")
    void by_task() {
        mql();
        var first = owner();
        var task = task("Task_AcceptOrRejectMql");

        assertRefused(() -> as("manager", () -> tasks.setAssignee(task.getId(), "ae1")), "a team you do not manage");
        assertRefused(() -> as("manager", () -> tasks.setAssignee(task.getId(), "marketing")), "is no active rep");
        as("manager", () -> tasks.setAssignee(task.getId(), "sdr5"));
        assertThat(owner()).isEqualTo("sdr5");
        as("manager", () -> tasks.setAssignee(task.getId(), first));
        assertThat(owner()).isEqualTo(first);
    }

    @Test
    @DisplayName("M21 The review gives to no account executive's team either, unless operations do")
    void by_review() {
        mql();
        var mql = read("revops", "/api/contacts/{id}", contact).text("/mql/id");
        write("revops", "/api/mqls/{id}/reassign", Map.of("repId", "ae1", "reason", "knows them"), mql)
                .expecting(200);
        write("manager", "/api/mqls/{id}/reassign", Map.of("repId", "sdr1", "reason", "mine"), mql)
                .expecting(403);
        assertThat(owner()).isEqualTo("ae1");
    }

    @Test
    @DisplayName(
            "M21 An accepted lead goes to another executive's team with all rights, and comes back; not to an SDR's")
    void accepted() {
        mql();
        var mql = read("revops", "/api/contacts/{id}", contact).text("/mql/id");
        write(owner(), "/api/mqls/{id}/decision", Map.of("decision", "ACCEPTED"), mql)
                .expecting(200);
        var task = task("Task_CreateDeal");
        var first = owner();
        var team = teams.rep(first).teamId();
        var other = first.startsWith("ae1") || first.equals("ae2") ? "ae3" : "ae1";
        var theirs = teams.rep(other).teamId();

        assertRefused(() -> as("manager", () -> tasks.setAssignee(task.getId(), other)), "Only a manager of the team");
        as("revops", () -> tasks.setAssignee(task.getId(), other));

        assertThat(owner()).isEqualTo(other);
        assertThat(runtime.getVariable(task.getProcessInstanceId(), "aeTeam")).isEqualTo(theirs);
        assertThat(candidates(task)).contains(theirs).doesNotContain(team);
        as("revops", () -> tasks.setAssignee(task.getId(), first));
        assertThat(candidates(task)).contains(team).doesNotContain(theirs);
        as("revops", () -> tasks.setAssignee(task.getId(), other));
        as(other, () -> tasks.complete(task.getId(), Map.of("dealDecision", "CREATED")));
        assertThat(read("revops", "/api/contacts/{id}", contact).text("/stage")).isEqualTo("OPPORTUNITY");
    }

    private Set<String> candidates(Task task) {
        return tasks.getIdentityLinksForTask(task.getId()).stream()
                .filter(link -> link.getGroupId() != null)
                .map(link -> link.getGroupId())
                .collect(Collectors.toSet());
    }

    private void complete(Task task, String rep) {
        tasks.complete(task.getId(), java.util.Collections.singletonMap("chosenOwner", rep));
    }

    private Task task(String key) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(contact)
                .taskDefinitionKey(key)
                .singleResult();
    }

    private String owner() {
        return read("revops", "/api/contacts/{id}", contact).text("/owner/id");
    }

    private void as(String login, Runnable work) {
        identity.setAuthentication(login, identities.groupsOf(login));
        try {
            work.run();
        } finally {
            identity.clearAuthentication();
        }
    }

    private static void assertRefused(ThrowingCallable call, String sentence) {
        assertThatThrownBy(call).satisfies(thrown -> assertThat(refusal(thrown)).contains(sentence));
    }

    private static String refusal(Throwable thrown) {
        var cause = thrown;
        while (!(cause instanceof RefusedByRule) && cause.getCause() != null) {
            cause = cause.getCause();
        }
        assertThat(cause).isInstanceOf(RefusedByRule.class);
        return cause.getMessage();
    }
}
