package io.handoff.process;

import io.handoff.team.Names;

/**
 * Who holds an MQL, as answers show it.
 *
 * @param team id of the team it was given in
 */
public record Owner(String id, String name, String team) {

    /** Null while nobody holds it. */
    public static Owner of(Mql mql, Names names) {
        return mql.ownerId() == null ? null : new Owner(mql.ownerId(), names.ofPerson(mql.ownerId()), mql.teamId());
    }
}
