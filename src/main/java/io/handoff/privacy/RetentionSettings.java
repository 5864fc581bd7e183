package io.handoff.privacy;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Retention periods in days and months of the company's zone; the engine's history has its own, in the models.
 *
 * @param receivedEvents contact and notes of applied events; their receipt is kept
 * @param waitingEvents events that still wait for another one; dropped with all their data
 * @param messages texts of messages; the fact that they were sent is kept
 * @param looks decisions that made no MQL, except the latest
 * @param engagements engagements of contacts
 * @param activities activities of sales; the response clocks are kept
 * @param refusals attempts that were refused for lack of rights
 */
@ConfigurationProperties("handoff.retention")
record RetentionSettings(
        @DefaultValue("P90D") Period receivedEvents,
        @DefaultValue("P25M") Period waitingEvents,
        @DefaultValue("P12M") Period messages,
        @DefaultValue("P30D") Period looks,
        @DefaultValue("P25M") Period engagements,
        @DefaultValue("P25M") Period activities,
        @DefaultValue("P12M") Period refusals) {}
