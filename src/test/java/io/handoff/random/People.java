package io.handoff.random;

import io.handoff.contact.Contacts;
import io.handoff.engine.ConflictRetry;
import io.handoff.lifecycle.Stage;
import io.handoff.mql.Mql;
import io.handoff.mql.Mqls;
import io.handoff.process.Handoffs;
import io.handoff.process.salesdecision.AppealRejection;
import io.handoff.team.Teams;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What people do with what is in front of them: tasks in Tasklist, marketing's page, an admin's and a manager's moves. */
class People {

    private final TaskService tasks;
    private final IdentityService identity;
    private final ConflictRetry attempts;
    private final Handoffs handoffs;
    private final Mqls mqls;
    private final Contacts contacts;
    private final AppealRejection appeals;
    private final Teams teams;
    private final JdbcClient jdbc;
    private final Clock clock;

    People(
            TaskService tasks,
            IdentityService identity,
            ConflictRetry attempts,
            Handoffs handoffs,
            Mqls mqls,
            Contacts contacts,
            AppealRejection appeals,
            Teams teams,
            JdbcClient jdbc,
            Clock clock) {
        this.tasks = tasks;
        this.identity = identity;
        this.attempts = attempts;
        this.handoffs = handoffs;
        this.mqls = mqls;
        this.contacts = contacts;
        this.appeals = appeals;
        this.teams = teams;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** @return in words, for whoever reads the story of a failure */
    String act(Random chance) {
        return switch (chance.nextInt(20)) {
            case 0, 1 ->
                withAnMql("reassigns", chance, mql -> handoffs.reassign(mql.id(), rep(chance), "manager", "asked"));
            case 2 -> {
                var stage = Stage.values()[chance.nextInt(Stage.values().length)];
                yield withAContact(
                        "sets to " + stage, chance, id -> handoffs.setStage(id, stage, "they said so", "admin"));
            }
            case 3, 4 -> nurtures(chance);
            case 5, 6 ->
                withAnMql("appeals", chance, mql -> {
                    contacts.lock(mql.contactId());
                    appeals.begin(mqls.find(mql.id()).orElseThrow(), "They fit us very well.", "marketing");
                });
            case 7 ->
                withAContact("bounces", chance, id -> handoffs.bounced(id, null, "no such user", clock.instant()));
            case 8 -> {
                var rep = rep(chance);
                var active = chance.nextInt(3) > 0;
                attempts.run(() -> teams.setActive(rep, active));
                yield rep + " is active: " + active;
            }
            default -> worksOnATask(chance);
        };
    }

    void comeBack() {
        teams.reps().forEach(rep -> attempts.run(() -> teams.setActive(rep.id(), true)));
    }

    private String nurtures(Random chance) {
        var dice = chance.nextInt(4);
        return withAnMql("nurture " + dice, chance, mql -> {
            switch (dice) {
                case 0 -> handoffs.reevaluate(mql.id());
                case 1 -> handoffs.changeTrack(mql.id(), "RE_ENGAGE", "marketing");
                case 2 -> handoffs.stopTouches(mql.id(), "marketing");
                default -> handoffs.continueTouches(mql.id());
            }
        });
    }

    private String withAContact(String does, Random chance, Consumer<String> work) {
        var id = pick(
                jdbc.sql("select id from contact order by id")
                        .query(String.class)
                        .list(),
                chance);
        id.ifPresent(found -> attempts.run(() -> work.accept(found)));
        return does + " " + id.orElse("nobody");
    }

    private String withAnMql(String does, Random chance, Consumer<Mql> work) {
        var all = jdbc.sql("select id from contact order by id").query(String.class).list().stream()
                .flatMap(id -> mqls.latestOf(id).stream())
                .toList();
        var mql = pick(all, chance);
        mql.ifPresent(found -> attempts.run(() -> work.accept(found)));
        return does + " "
                + mql.map(found -> found.contactId() + " pass " + found.pass() + " " + found.status())
                        .orElse("nothing");
    }

    private String worksOnATask(Random chance) {
        var task = pick(open(), chance);
        if (task.isEmpty()) {
            return "finds no task";
        }
        var fields = form(task.get().getTaskDefinitionKey(), chance);
        identity.setAuthentication("admin", List.of("camunda-admin", "revops"));
        try {
            if (chance.nextInt(8) == 0) {
                tasks.setAssignee(task.get().getId(), rep(chance));
            } else {
                tasks.complete(task.get().getId(), fields);
            }
        } finally {
            identity.clearAuthentication();
        }
        return "works on %s with %s".formatted(task.get().getTaskDefinitionKey(), fields);
    }

    /** In an order that is the same each time, whatever their ids are. */
    private List<Task> open() {
        return tasks.createTaskQuery().active().list().stream()
                .sorted(Comparator.comparing(Task::getTaskDefinitionKey).thenComparing(Task::getCreateTime))
                .toList();
    }

    private static Map<String, Object> form(String task, Random chance) {
        var fields = new HashMap<String, Object>();
        switch (task) {
            case "Task_AcceptOrRejectMql" -> {
                fields.put("decision", chance.nextInt(5) < 3 ? "ACCEPTED" : "REJECTED");
                if (fields.containsValue("REJECTED")) {
                    fields.put(
                            "rejectReason", pick(RandomEvents.REASONS, chance).orElseThrow());
                    fields.put("note", "wrote what they told me");
                }
                if (chance.nextBoolean()) {
                    fields.put("responseKind", "CALL");
                }
            }
            case "Task_AssignOwnerByHand" -> fields.put("chosenOwner", rep(chance));
            case "Task_ReviewUnworkedMql" -> {
                fields.put(
                        "reviewOutcome",
                        pick(List.of("KEEP", "REASSIGN", "RETURN", "DISQUALIFY"), chance)
                                .orElseThrow());
                fields.put("chosenOwner", rep(chance));
                fields.put("rejectReason", "NO_BUDGET");
            }
            case "Task_CreateDeal" -> {
                fields.put("dealDecision", chance.nextInt(4) == 0 ? "DISQUALIFY" : "CREATED");
                fields.put("amount", "1200");
                fields.put("currency", "USD");
                fields.put("rejectReason", "NO_BUDGET");
            }
            case "Task_FixContactData" -> fields.put("jobTitle", "VP " + chance.nextInt(3));
            case "Task_ReadReply" ->
                fields.put(
                        "replyMeans",
                        pick(List.of("INTERESTED", "NOT_NOW", "CONTINUE", "UNSUBSCRIBE"), chance)
                                .orElseThrow());
            case "Task_DecideRejectionAppeal" -> {
                fields.put("appealOutcome", chance.nextInt(3) == 0 ? "UPHELD" : "OVERTURNED");
                fields.put("note", "looked at it closely");
            }
            case "Task_FollowUpCustomerRequest" -> fields.put("requestOutcome", "ANSWERED");
            default -> {}
        }
        return fields;
    }

    private static String rep(Random chance) {
        return chance.nextInt(5) == 0 ? "ae" + (1 + chance.nextInt(4)) : "sdr" + (1 + chance.nextInt(6));
    }

    private static <T> Optional<T> pick(List<T> of, Random chance) {
        return of.isEmpty() ? Optional.empty() : Optional.of(of.get(chance.nextInt(of.size())));
    }
}
