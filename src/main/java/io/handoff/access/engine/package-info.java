/** The engine's web applications and REST API: their configuration, and filters that repair or refuse requests. */
package io.handoff.access.engine;
