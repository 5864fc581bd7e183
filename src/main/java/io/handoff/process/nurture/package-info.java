/** Nurture after a rejection: enrolment, track, touches. */
package io.handoff.process.nurture;
