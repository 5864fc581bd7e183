/**
 * Deals from a CRM or recorded by hand, with their contacts. Updates may arrive in any order: an older one never overwrites a newer one. A
 * deal recorded by hand is replaced by the CRM's deal when that arrives.
 */
@ApplicationModule(
        displayName = "Deal",
        allowedDependencies = {"jdbc", "contact"})
package io.handoff.deal;

import org.springframework.modulith.ApplicationModule;
