/**
 * Replays events on a moved clock: events of a file take the same path as live ones, and between them the engine's clock is set forward and
 * due timers fire in order, without waiting. A replay runs in a JVM of its own: without HTTP and job executor, by default on a new
 * in-memory database.
 */
@org.springframework.modulith.ApplicationModule(allowedDependencies = {"mql", "intake"})
package io.handoff.replay;
