/** User tasks: the facts each one shows, and the rule that its completion must meet. */
package io.handoff.process.task;
