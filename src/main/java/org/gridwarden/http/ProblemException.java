package org.gridwarden.http;

/** Carries a {@link Problem} to the answer. Thrown for what a caller can mend, so it has no stack trace. */
public final class ProblemException extends RuntimeException {

    private final transient Problem problem;

    /** Carries a problem to where it is written; without a stack trace, which would tell nothing more. */
    public ProblemException(Problem problem) {
        super(problem.code() + ": " + problem.detail(), null, false, false);
        this.problem = problem;
    }

    /** What went wrong. */
    public Problem problem() {
        return problem;
    }
}
