package io.handoff.contact;

/** Two ids turned out to be one person; every module gives the merged one's rows to the survivor, in the same transaction. */
public record ContactMerged(String survivorId, String mergedId) {}
