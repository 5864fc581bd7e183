/** Starts, continues and ends process instances for the use cases. */
package io.handoff.process.instance;
