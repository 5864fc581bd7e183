package io.handoff.operations;

/** Counts one kind of problem; implemented by the module that owns its rows. */
public interface ProblemCount {

    ProblemKind kind();

    long count();
}
