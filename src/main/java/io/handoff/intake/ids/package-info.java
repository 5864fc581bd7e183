/** Which system gave an id to a person or deal: two systems that both count from 1 speak of different people. */
package io.handoff.intake.ids;
