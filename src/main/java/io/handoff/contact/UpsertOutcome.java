package io.handoff.contact;

import java.util.Set;

/** What an upsert did. {@code changed} names the fields that now differ; empty when nothing new was told. */
public record UpsertOutcome(Contact contact, boolean created, Set<String> changed) {}
