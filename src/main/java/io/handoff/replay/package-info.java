/**
 * Plays events on a moved clock: the events of a file walk through the same doors as live ones, and between them the engine's clock
 * is set forward and the timers that fall due fire in order. Nothing waits for the wall clock. A replay never shares a JVM with a
 * serving application: HTTP is closed, the job executor off, the database a fresh one in memory unless told otherwise.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"intake", "process"})
package io.handoff.replay;
