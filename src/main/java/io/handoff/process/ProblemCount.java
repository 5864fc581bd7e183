package io.handoff.process;

/** Counts one kind of problem; implemented by the module that owns its rows. */
public interface ProblemCount {

    ProblemKind kind();

    long count();
}
