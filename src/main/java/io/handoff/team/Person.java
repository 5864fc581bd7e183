package io.handoff.team;

import java.util.List;

/**
 * Somebody beside the reps: a manager, a leader, marketing, ops; the id is the login.
 *
 * @param email null = unknown, told in the application only
 * @param deputyId who is told instead while this person is away; null = nobody
 */
public record Person(String id, String name, String email, String deputyId, boolean active, List<TimeOff> timeOff) {}
