/**
 * FEEL, faster: the cells people write nearly always (texts, numbers, ranges, {@code not(…)}) are compiled once to plain comparisons;
 * everything else, and every value the comparison was not made for, goes to the engine's own FEEL, whose answer counts.
 */
package io.handoff.process.feel;
