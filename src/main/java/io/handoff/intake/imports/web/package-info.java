/** Imports as page and API. */
package io.handoff.intake.imports.web;
