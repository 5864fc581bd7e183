/** Id systems: which system assigned an id to a person or deal. Equal numbers of two systems are different people. */
package io.handoff.intake.ids;
