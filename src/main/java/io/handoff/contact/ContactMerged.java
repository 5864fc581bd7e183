package io.handoff.contact;

/** Two contacts were merged; every module moves the merged id's rows to the survivor in the same transaction. */
public record ContactMerged(String survivorId, String mergedId) {}
