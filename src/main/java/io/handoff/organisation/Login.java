package io.handoff.organisation;

import java.util.Set;

/** A person who may sign in. @param email null = none */
record Login(String id, String name, String email, Set<String> groups) {}
