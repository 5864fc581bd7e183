/** Who owns an MQL: the choice of a rep, moves by hand, handover when a rep leaves or stays silent. */
@org.springframework.modulith.NamedInterface("owner")
package io.handoff.process.owner;
