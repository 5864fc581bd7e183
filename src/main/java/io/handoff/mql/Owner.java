package io.handoff.mql;

import io.handoff.team.DisplayNames;

/**
 * The owner of an MQL in API responses.
 *
 * @param team id of the team the MQL was assigned in
 */
public record Owner(String id, String name, String team) {

    /** Null without an owner. */
    public static Owner of(Mql mql, DisplayNames names) {
        return mql.ownerId() == null ? null : new Owner(mql.ownerId(), names.ofPerson(mql.ownerId()), mql.teamId());
    }
}
