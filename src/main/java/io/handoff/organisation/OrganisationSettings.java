package io.handoff.organisation;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * @param organisation the company's own file; without it the default one applies, but only to the demo and to a replay
 * @param replay set while a file of events is played
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
