package io.handoff.team;

import java.util.List;

/** The company is as its file says; published in the same transaction. */
public record OrganisationApplied(List<String> teamIds) {}
