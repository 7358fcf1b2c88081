package io.recount.graphql;

/** Everything the handlers behind the API know, as one test left it. */
final class World {
    private final Keys keys = new Keys();
    private final Reads reads = new Reads();
    private final Lists lists = new Lists();
    private final Writes writes = new Writes();
    private final Hooks hooks = new Hooks();
    private final SourceWorld sources = new SourceWorld();
    private final QuarantineWorld quarantine = new QuarantineWorld();

    private final Plans plans = new Plans();
    private final Progress progress = new Progress();
    private final Rebuilding rebuilding = new Rebuilding();

    private final Parked parked = new Parked();

    Parked parked() {
        return parked;
    }

    Rebuilding rebuilding() {
        return rebuilding;
    }

    private final Happenings happenings = new Happenings();

    Happenings happenings() {
        return happenings;
    }

    Plans plans() {
        return plans;
    }

    Progress progress() {
        return progress;
    }

    Keys keys() {
        return keys;
    }

    Reads reads() {
        return reads;
    }

    Lists lists() {
        return lists;
    }

    Writes writes() {
        return writes;
    }

    Hooks hooks() {
        return hooks;
    }

    SourceWorld sources() {
        return sources;
    }

    QuarantineWorld quarantine() {
        return quarantine;
    }

    void reset() {
        sources.reset();
        quarantine.reset();
        keys.reset();
        reads.reset();
        lists.reset();
        writes.reset();
        hooks.reset();
        plans.reset();
        progress.reset();
        rebuilding.reset();
        happenings.reset();
    }
}
