package io.handoff.reporting.review;

import java.time.LocalDate;

/**
 * A change a team decided in a review.
 *
 * @param who login of the person responsible
 * @param until due date
 */
public record ReviewDecision(String week, ReviewTeam team, int no, String what, String who, LocalDate until) {}
