/**
 * Collects the inputs of the table {@code lead-routing}, which chooses an MQL's team: the company's size, industry and territory, the
 * account owner, and open deals of the company.
 *
 * <p>A company is known only by company data or a matching email domain; a free-mail address matches none.
 */
@ApplicationModule(allowedDependencies = {"input", "contact", "team", "deal"})
package io.handoff.routing;

import org.springframework.modulith.ApplicationModule;
