package io.handoff.mql;

/** Permissions on the MQLs of a team, implemented by the module that stores logins and groups. */
public interface MqlRights {

    /**
     * Decide and log responses: the team's members and managers, and operations.
     *
     * @param teamId null while the MQL has no team
     */
    boolean mayWork(String loginId, String teamId);

    /** Reassign within the team, or take over from another team: the team's managers, and operations. */
    boolean mayMove(String loginId, String teamId);

    /**
     * Give a lead of one team to a rep of another or the same: whoever may reassign the leads of both, so that they can take it back.
     */
    default boolean mayGive(String loginId, String fromTeam, String toTeam) {
        return mayMove(loginId, fromTeam) && mayMove(loginId, toTeam);
    }

    /** Read all teams' MQLs: marketing, sales leaders and operations. */
    boolean mayReadAll(String loginId);

    /** Review unworked MQLs and correct data: operations. */
    boolean mayOperate(String loginId);
}
