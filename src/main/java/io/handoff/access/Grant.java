package io.handoff.access;

import static org.camunda.bpm.engine.authorization.Permissions.ACCESS;
import static org.camunda.bpm.engine.authorization.Permissions.ALL;
import static org.camunda.bpm.engine.authorization.Permissions.READ;
import static org.camunda.bpm.engine.authorization.Permissions.READ_HISTORY;
import static org.camunda.bpm.engine.authorization.Permissions.READ_INSTANCE;
import static org.camunda.bpm.engine.authorization.Permissions.READ_TASK;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_ASSIGN;
import static org.camunda.bpm.engine.authorization.Permissions.TASK_WORK;
import static org.camunda.bpm.engine.authorization.Resources.APPLICATION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DECISION_REQUIREMENTS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.DEPLOYMENT;
import static org.camunda.bpm.engine.authorization.Resources.GROUP;
import static org.camunda.bpm.engine.authorization.Resources.PROCESS_DEFINITION;
import static org.camunda.bpm.engine.authorization.Resources.USER;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.camunda.bpm.engine.authorization.Permission;
import org.camunda.bpm.engine.authorization.Resource;
import org.camunda.bpm.engine.authorization.Resources;

/**
 * What a group may do inside the engine. Single tasks need no grant: the engine lets the assignee and the candidate group
 * work them.
 */
record Grant(Groups group, Resource resource, String resourceId, Permission... permissions) {

    private static final String HANDOFF = "contact-handoff";
    private static final String CUSTOMER_REQUEST = "customer-request";
    private static final String COACHING = "coaching";
    private static final String ANY = "*";

    /** RevOps has the rest. Stored filters and deployments may run code: for nobody one would not give a shell. */
    private static final EnumSet<Resources> NOT_FOR_REVOPS = EnumSet.of(
            APPLICATION,
            USER,
            GROUP,
            Resources.GROUP_MEMBERSHIP,
            Resources.AUTHORIZATION,
            Resources.TENANT,
            Resources.TENANT_MEMBERSHIP,
            Resources.SYSTEM);

    static List<Grant> all() {
        var grants = new ArrayList<Grant>();
        Groups.REPS.forEach(rep -> {
            grants.add(new Grant(rep, APPLICATION, "tasklist", ACCESS));
            // the instance's variables are the columns of the task list
            grants.add(new Grant(rep, PROCESS_DEFINITION, HANDOFF, READ, READ_INSTANCE));
            grants.add(new Grant(rep, PROCESS_DEFINITION, CUSTOMER_REQUEST, READ, READ_INSTANCE));
            // the form of one's own task; not what managers note about others
            grants.add(new Grant(rep, PROCESS_DEFINITION, COACHING, READ));
            colleagues(grants, rep);
        });
        overview(grants, Groups.SDR_MANAGERS);
        overview(grants, Groups.SALES_LEADERS);
        overview(grants, Groups.MARKETING);
        // a manager stands in for a rep who is out, or gives the task to another
        grants.add(new Grant(Groups.SDR_MANAGERS, PROCESS_DEFINITION, HANDOFF, TASK_WORK, TASK_ASSIGN));
        operations(grants);
        for (var resource : Resources.values()) {
            grants.add(new Grant(Groups.ADMIN, resource, ANY, ALL));
        }
        return grants;
    }

    /** Sees every handoff and table in Cockpit, changes nothing there. */
    private static void overview(List<Grant> grants, Groups group) {
        grants.add(new Grant(group, APPLICATION, "tasklist", ACCESS));
        grants.add(new Grant(group, APPLICATION, "cockpit", ACCESS));
        grants.add(new Grant(group, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY, READ_TASK));
        grants.add(new Grant(group, DECISION_DEFINITION, ANY, READ, READ_HISTORY));
        grants.add(new Grant(group, DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
        grants.add(new Grant(group, DEPLOYMENT, ANY, READ));
        colleagues(grants, group);
    }

    /** Everything but user administration. */
    private static void operations(List<Grant> grants) {
        grants.add(new Grant(Groups.REVOPS, APPLICATION, "tasklist", ACCESS));
        grants.add(new Grant(Groups.REVOPS, APPLICATION, "cockpit", ACCESS));
        EnumSet.complementOf(NOT_FOR_REVOPS)
                .forEach(resource -> grants.add(new Grant(Groups.REVOPS, resource, ANY, ALL)));
        colleagues(grants, Groups.REVOPS);
    }

    /** Names instead of login ids on screens. */
    private static void colleagues(List<Grant> grants, Groups group) {
        grants.add(new Grant(group, USER, ANY, READ));
        grants.add(new Grant(group, GROUP, ANY, READ));
    }
}
