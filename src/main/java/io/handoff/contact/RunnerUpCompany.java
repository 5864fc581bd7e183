package io.handoff.contact;

/**
 * A company that matches the contact's address but is not the contact's own.
 *
 * @param reasonCode by what the own company was preferred; null when company data decided
 */
public record RunnerUpCompany(Company company, String reasonCode) {}
