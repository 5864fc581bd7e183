/**
 * The HTML pages of Funnel Health. They fetch their numbers from {@code /api/reports}, so that pages, programs and spreadsheets show the
 * same numbers and access is checked in one place.
 */
package io.handoff.reporting.page;
