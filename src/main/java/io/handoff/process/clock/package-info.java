/** Response times: starting and meeting the clock, due times of deals, escalation, disputes of breaches. */
@org.springframework.modulith.NamedInterface("clock")
package io.handoff.process.clock;
