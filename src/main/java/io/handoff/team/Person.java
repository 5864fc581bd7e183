package io.handoff.team;

import java.util.List;

/**
 * A person who is not a rep: a manager, leader, or member of marketing or ops. The id is the login.
 *
 * @param email null = unknown; notified in the application only
 * @param deputyId who is notified instead while this person is away; null = no deputy
 */
public record Person(String id, String name, String email, String deputyId, boolean active, List<TimeOff> timeOff) {}
