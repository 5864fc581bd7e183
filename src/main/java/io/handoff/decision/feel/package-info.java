/**
 * A faster FEEL: common cells (strings, numbers, ranges, {@code not(…)}) are compiled once to plain comparisons; all other expressions, and
 * values of other types, are evaluated by the engine's own FEEL.
 */
package io.handoff.decision.feel;
