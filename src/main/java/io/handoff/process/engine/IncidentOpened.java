package io.handoff.process.engine;

/** A job failed for good. Published in the transaction that notes it, so what is done about it is done or neither is noted. */
public record IncidentOpened(String id, String process, String businessKey) {}
