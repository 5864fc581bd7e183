package io.handoff.organisation;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param organisation path of the company's file; without it the default file applies, but only to the demo and a replay
 * @param replay path of the event file of a replay; else null
 */
@ConfigurationProperties("handoff")
record OrganisationSettings(String organisation, String replay) {

    boolean hasOwnFile() {
        return organisation != null && !organisation.isBlank();
    }

    boolean replaying() {
        return replay != null && !replay.isBlank();
    }
}
