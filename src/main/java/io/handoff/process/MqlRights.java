package io.handoff.process;

/** Who may do what with the MQLs of a team; answered by the module that knows logins and groups. */
public interface MqlRights {

    /**
     * Decide and log responses: the team's people, whoever answers for the team, and operations.
     *
     * @param teamId null while no team has the MQL
     */
    boolean mayWork(String loginId, String teamId);

    /** Give to another rep, or take over from another team: whoever answers for the team, and operations. */
    boolean mayMove(String loginId, String teamId);

    /** Look at every team's: marketing, sales leaders and operations. */
    boolean mayReadAll(String loginId);

    /** Operations: reviews what nobody worked, puts data right. */
    boolean mayOperate(String loginId);
}
