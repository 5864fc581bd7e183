package io.handoff.access.tasklist;

import static io.handoff.engine.ElementIds.ACCEPT_OR_REJECT_MQL;
import static io.handoff.engine.ElementIds.ACKNOWLEDGE_COACHING;
import static io.handoff.engine.ElementIds.ASSIGN_OWNER_BY_HAND;
import static io.handoff.engine.ElementIds.COACH_REP;
import static io.handoff.engine.ElementIds.CREATE_DEAL;
import static io.handoff.engine.ElementIds.DECIDE_BREACH_DISPUTE;
import static io.handoff.engine.ElementIds.DECIDE_REJECTION_APPEAL;
import static io.handoff.engine.ElementIds.FIX_CONTACT_DATA;
import static io.handoff.engine.ElementIds.FOLLOW_UP_CUSTOMER_REQUEST;
import static io.handoff.engine.ElementIds.LOOK_INTO_PARKED_EVENT;
import static io.handoff.engine.ElementIds.READ_REPLY;
import static io.handoff.engine.ElementIds.REVIEW_AS_MARKETING;
import static io.handoff.engine.ElementIds.REVIEW_AS_SALES;
import static io.handoff.engine.ElementIds.REVIEW_UNWORKED_MQL;
import static io.handoff.engine.ElementIds.SEPARATE_MERGED_CONTACTS;

import io.handoff.access.rights.Groups;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.camunda.bpm.engine.task.TaskQuery;

/** A predefined Tasklist filter: readers, query and colour. The first filter that a person may read opens by default. */
record TasklistFilter(
        String name, String description, String color, List<Groups> readers, UnaryOperator<TaskQuery> query) {

    private static final String ME = "${currentUser()}";
    private static final String MY_TEAMS = "${myTeams.ids()}";

    static List<TasklistFilter> all() {
        return List.of(
                new TasklistFilter(
                        "Ops reviews",
                        "MQLs that nobody worked",
                        "#b9770e",
                        Groups.OPS,
                        q -> q.taskDefinitionKey(REVIEW_UNWORKED_MQL)),
                new TasklistFilter(
                        "My MQLs",
                        "Yours to accept or reject, by due time",
                        "#0b5fff",
                        Groups.SDRS,
                        q -> q.taskDefinitionKey(ACCEPT_OR_REJECT_MQL).taskAssigneeExpression(ME)),
                new TasklistFilter(
                        "My SQLs",
                        "Accepted leads that need your deal",
                        "#0b5fff",
                        Groups.AES,
                        q -> q.taskDefinitionKey(CREATE_DEAL).taskAssigneeExpression(ME)),
                new TasklistFilter(
                        "Customer requests",
                        "What customers asked, for who won them",
                        "#0b5fff",
                        both(Groups.AES, List.of(Groups.SALES_LEADERS)),
                        q -> q.taskDefinitionKey(FOLLOW_UP_CUSTOMER_REQUEST)),
                new TasklistFilter(
                        "My team",
                        "Everything your team has on its desk",
                        "#3e6b4f",
                        both(Groups.REPS, Groups.MANAGERS),
                        q -> q.taskCandidateGroupInExpression(MY_TEAMS).includeAssignedTasks()),
                new TasklistFilter(
                        "Response overdue",
                        "No first response yet, and the time is up",
                        "#c0392b",
                        both(Groups.SDRS, both(Groups.MANAGERS, Groups.OPS)),
                        q -> q.taskDefinitionKey(ACCEPT_OR_REJECT_MQL)
                                .dueBeforeExpression("${now()}")
                                .processVariableValueEquals("responded", false)),
                new TasklistFilter(
                        "Assign by hand",
                        "MQLs for which no rep was available",
                        "#b9770e",
                        both(Groups.MANAGERS, Groups.OPS),
                        q -> q.taskDefinitionKey(ASSIGN_OWNER_BY_HAND)),
                new TasklistFilter(
                        "Disputes",
                        "Missed response times that a rep objects to, rejections that marketing appeals",
                        "#b9770e",
                        both(Groups.MANAGERS, Groups.OPS),
                        q -> q.taskDefinitionKeyIn(DECIDE_BREACH_DISPUTE, DECIDE_REJECTION_APPEAL)),
                new TasklistFilter(
                        "Data to put right",
                        "Contacts that sales sent back for their data, events that wait too long, merges in question",
                        "#b9770e",
                        Groups.OPS,
                        q -> q.taskDefinitionKeyIn(FIX_CONTACT_DATA, LOOK_INTO_PARKED_EVENT, SEPARATE_MERGED_CONTACTS)),
                new TasklistFilter(
                        "Nurture",
                        "Answers to nurture emails, to be read",
                        "#7d3c98",
                        both(List.of(Groups.MARKETING), Groups.OPS),
                        q -> q.taskDefinitionKey(READ_REPLY)),
                new TasklistFilter(
                        "Coaching",
                        "Reps who missed too many response times, to be talked with",
                        "#b9770e",
                        both(Groups.MANAGERS, Groups.OPS),
                        q -> q.taskDefinitionKey(COACH_REP)),
                new TasklistFilter(
                        "My coaching",
                        "What your manager noted, to be read and acknowledged",
                        "#3e6b4f",
                        Groups.REPS,
                        q -> q.taskDefinitionKey(ACKNOWLEDGE_COACHING).taskAssigneeExpression(ME)),
                new TasklistFilter(
                        "Weekly review",
                        "Weeks to be looked at together, and what is to be changed",
                        "#0b5fff",
                        List.of(Groups.MARKETING, Groups.SALES_LEADERS),
                        q -> q.taskDefinitionKeyIn(REVIEW_AS_MARKETING, REVIEW_AS_SALES)
                                .taskCandidateGroupInExpression(MY_TEAMS)
                                .includeAssignedTasks()),
                new TasklistFilter("All tasks", "Every open task", "#5b6875", Groups.OPS, q -> q));
    }

    /** The filter's properties in Tasklist, including the variables shown on each card. */
    Map<String, Object> properties(int priority) {
        return Map.of(
                "description",
                description,
                "color",
                color,
                "priority",
                priority,
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                List.of(
                        column("contactName", "Contact"),
                        column("company", "Company"),
                        column("mqlTypeText", "MQL type"),
                        column("score", "Score"),
                        column("dueText", "Due"),
                        column("repName", "Rep"),
                        column("coachingNumbers", "Missed"),
                        column("reviewTitle", "Week")));
    }

    private static Map<String, String> column(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }

    private static List<Groups> both(List<Groups> some, List<Groups> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }
}
