/** Timers of the models in working time and on recurring schedules, and the engine clock. */
package io.handoff.engine.timer;
