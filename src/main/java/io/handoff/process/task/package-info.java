/** What people do in Tasklist: the facts each task shows, and the rule each form meets before it is completed. */
package io.handoff.process.task;
