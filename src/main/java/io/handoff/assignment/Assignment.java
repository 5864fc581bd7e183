package io.handoff.assignment;

/**
 * The new owner of an MQL.
 *
 * @param teamId the rep's own team, which may differ from the requested one
 * @param why one sentence for the rep: "Turn 812 of SDR-Inbound: sdr1 is away, sdr2 is full (40 of 40)."
 */
public record Assignment(String mqlId, String repId, String teamId, AssignedBy assignedBy, String why) {}
