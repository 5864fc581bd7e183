package io.handoff.process.retention;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long we keep what, in days and months of the company's zone; the engine's history has its own times, in the models.
 *
 * @param receivedEvents whose an applied event was, and what was odd about it; that it was received stays known
 * @param waitingEvents events that still wait for something, with all they tell: then they are given up
 * @param messages texts of messages; that somebody was told stays
 * @param looks what was asked about a lead that stayed with marketing, except the latest look
 * @param engagements what contacts did
 * @param activities what sales did; the response clocks stay
 * @param refusals what somebody tried without the right to do it
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
