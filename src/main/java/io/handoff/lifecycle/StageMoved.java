package io.handoff.lifecycle;

/** A contact changed its stage; heard in the same transaction. */
public record StageMoved(StageMove move) {}
