/** Who owns an MQL: the choice of a rep, moves by hand, handover when a rep leaves or does not respond. */
@org.springframework.modulith.NamedInterface("owner")
package io.handoff.process.owner;
