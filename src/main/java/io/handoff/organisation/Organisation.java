package io.handoff.organisation;

import io.handoff.team.OrganisationPlan;
import java.util.List;

/** What the file says, checked: the people at work, and their logins. */
record Organisation(OrganisationPlan plan, List<Login> logins) {}
