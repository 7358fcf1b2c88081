package io.recount.config.rebuild;

import io.recount.config.mongo.WriteGate;
import io.recount.config.views.LiveViews;
import java.time.InstantSource;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * What building views takes.
 *
 * @param settle sees to it that what was written is on the disk
 * @param head position of the last durable event
 * @param isClosing whether the server ends, and runs are to be left for the next one
 * @param version of this very build: what another one has begun is begun anew
 */
record Workshop(
        LiveViews views,
        WriteGate gate,
        Runnable settle,
        Blocks blocks,
        LongSupplier head,
        BooleanSupplier isClosing,
        InstantSource clock,
        String version) {}
