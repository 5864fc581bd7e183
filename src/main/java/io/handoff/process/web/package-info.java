/** MQLs over HTTP: the same façade as the forms, in a transaction of its own, refusals as problem details. */
package io.handoff.process.web;
