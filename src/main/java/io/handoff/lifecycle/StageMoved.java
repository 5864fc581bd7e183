package io.handoff.lifecycle;

/** A contact changed its stage; published in the same transaction. */
public record StageMoved(StageMove move) {}
