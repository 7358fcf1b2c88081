package io.recount.config.parked;

import io.recount.config.eventstore.EventReader;
import io.recount.config.sealing.SubjectKeys;
import io.recount.config.views.Parking;
import io.recount.config.views.Slot;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;

/** The queues of all views, in both of their places. */
public final class ParkedLots implements Parking.Lots {
    private final ParkedTable table;
    private final ParkedDetail details;
    private final ParkedLetters letters;
    private final InstantSource clock;
    private final Runnable settle;
    private final Map<String, ParkedQueue> queues = new ConcurrentHashMap<>();

    /**
     * @param settle sees to it that what views were given is on the disk
     */
    public ParkedLots(DataSource database, SubjectKeys keys, EventReader log, InstantSource clock, Runnable settle) {
        this.table = new ParkedTable(database);
        this.details = new ParkedDetail(keys);
        this.letters = new ParkedLetters(details, log);
        this.clock = clock;
        this.settle = settle;
    }

    @Override
    public ParkedQueue of(String view, Slot slot) {
        return queues.computeIfAbsent(
                view + "/" + slot, _ -> new ParkedQueue(view, slot.name(), table, letters, clock, settle));
    }

    ParkedTable table() {
        return table;
    }

    ParkedDetail details() {
        return details;
    }
}
