/** MQLs over HTTP: calls the same facade as the forms, in a transaction of its own, and maps refusals to problem details. */
package io.handoff.process.web;
