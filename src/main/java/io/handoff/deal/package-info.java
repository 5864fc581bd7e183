/**
 * Deals from a CRM or recorded by hand, with their contacts. News may arrive in any order: the latest per field holds, and a deal exists
 * unless the latest news is its deletion. A deal recorded by hand is replaced by the CRM's deal when that arrives.
 */
@ApplicationModule(
        displayName = "Deal",
        allowedDependencies = {"jdbc", "contact"})
package io.handoff.deal;

import org.springframework.modulith.ApplicationModule;
