package io.recount.config.processors;

import io.recount.config.mongo.WriteGate;
import org.axonframework.common.transaction.Transaction;
import org.axonframework.common.transaction.TransactionManager;

/** A processor's batch as one passage of the read models' gate: views and token reach the disk together. */
public final class GateTransactions implements TransactionManager {
    private final WriteGate gate;

    public GateTransactions(WriteGate gate) {
        this.gate = gate;
    }

    @Override
    public Transaction startTransaction() {
        var passage = gate.enter();
        return new Transaction() {
            @Override
            public void commit() {
                passage.close();
            }

            @Override
            public void rollback() {
                passage.close();
            }
        };
    }
}
