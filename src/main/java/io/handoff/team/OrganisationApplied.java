package io.handoff.team;

import java.util.List;

/** The organisation file was applied; published in the same transaction. */
public record OrganisationApplied(List<String> teamIds) {}
