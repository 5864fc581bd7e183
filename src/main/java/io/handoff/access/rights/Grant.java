package io.handoff.access.rights;

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

/** An engine authorisation of a group. Single tasks need none: the engine lets the assignee and the candidate groups work on them. */
record Grant(Groups group, Resource resource, String resourceId, Permission... permissions) {

    private static final String HANDOFF = "contact-handoff";
    private static final String CUSTOMER_REQUEST = "customer-request";
    private static final String COACHING = "coaching";
    private static final String ANY = "*";

    /** Resources that RevOps must not change: access to applications, users, groups, authorisations, tenants and the system. */
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
            // instance variables are shown as columns in Tasklist
            grants.add(new Grant(rep, PROCESS_DEFINITION, HANDOFF, READ, READ_INSTANCE));
            grants.add(new Grant(rep, PROCESS_DEFINITION, CUSTOMER_REQUEST, READ, READ_INSTANCE));
            // reps may open the form of their own task, but not see what managers note about others
            grants.add(new Grant(rep, PROCESS_DEFINITION, COACHING, READ));
            colleagues(grants, rep);
        });
        overview(grants, Groups.SDR_MANAGERS);
        overview(grants, Groups.SALES_LEADERS);
        overview(grants, Groups.MARKETING);
        // managers complete or reassign tasks of absent reps
        grants.add(new Grant(Groups.SDR_MANAGERS, PROCESS_DEFINITION, HANDOFF, TASK_WORK, TASK_ASSIGN));
        operations(grants);
        for (var resource : Resources.values()) {
            grants.add(new Grant(Groups.ADMIN, resource, ANY, ALL));
        }
        return grants;
    }

    /** Reads all handoffs and decision tables in Cockpit. */
    private static void overview(List<Grant> grants, Groups group) {
        grants.add(new Grant(group, APPLICATION, "tasklist", ACCESS));
        grants.add(new Grant(group, APPLICATION, "cockpit", ACCESS));
        grants.add(new Grant(group, PROCESS_DEFINITION, ANY, READ, READ_INSTANCE, READ_HISTORY, READ_TASK));
        grants.add(new Grant(group, DECISION_DEFINITION, ANY, READ, READ_HISTORY));
        grants.add(new Grant(group, DECISION_REQUIREMENTS_DEFINITION, ANY, READ));
        grants.add(new Grant(group, DEPLOYMENT, ANY, READ));
        colleagues(grants, group);
    }

    /** All rights except user administration. */
    private static void operations(List<Grant> grants) {
        grants.add(new Grant(Groups.REVOPS, APPLICATION, "tasklist", ACCESS));
        grants.add(new Grant(Groups.REVOPS, APPLICATION, "cockpit", ACCESS));
        EnumSet.complementOf(NOT_FOR_REVOPS)
                .forEach(resource -> grants.add(new Grant(Groups.REVOPS, resource, ANY, ALL)));
        colleagues(grants, Groups.REVOPS);
    }

    /** Shows names instead of login ids on screens. */
    private static void colleagues(List<Grant> grants, Groups group) {
        grants.add(new Grant(group, USER, ANY, READ));
        grants.add(new Grant(group, GROUP, ANY, READ));
    }
}
