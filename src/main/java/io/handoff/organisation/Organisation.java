package io.handoff.organisation;

import io.handoff.team.OrganisationPlan;
import java.util.List;

/** The validated content of the file: the plan and the logins. */
record Organisation(OrganisationPlan plan, List<Login> logins) {}
