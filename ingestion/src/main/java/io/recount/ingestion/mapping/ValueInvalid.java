package io.recount.ingestion.mapping;

/** A value that cannot be used where the mapping wants it. It is an answer and no bug, so it has no stack trace. */
final class ValueInvalid extends RuntimeException {
    private final Problem problem;

    ValueInvalid(Problem problem) {
        super(problem.sentence(), null, false, false);
        this.problem = problem;
    }

    Problem problem() {
        return problem;
    }
}
