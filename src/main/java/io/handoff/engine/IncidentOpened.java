package io.handoff.engine;

/** A job failed permanently. Published in the transaction that creates the incident, so that both are committed or neither. */
public record IncidentOpened(String id, String process, String businessKey) {}
