/** Configures the engine and guards its commands: history, form fields, row locks, incidents, health. */
package io.handoff.engine.settings;
