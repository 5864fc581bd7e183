/** What {@link io.handoff.process.Handoffs} does for each kind of news: reads the facts, then starts, tells or ends the handoff. */
package io.handoff.process.facade;
