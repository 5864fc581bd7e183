/**
 * The joint page of marketing and sales. Here is only its frame: the numbers are fetched from {@code /api/reports}, so that the page, a program and
 * a spreadsheet read the same ones, and what somebody may not see is asked in one place.
 */
package io.handoff.reporting.page;
