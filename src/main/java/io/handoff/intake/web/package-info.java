/** The endpoints that receive events, and the inbox as page and API. */
package io.handoff.intake.web;
