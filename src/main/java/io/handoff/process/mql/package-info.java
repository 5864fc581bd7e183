/** Use cases on an MQL: promote, assign, respond, decide, move, reject, nurture, end. Called by steps and the facade. */
package io.handoff.process.mql;
