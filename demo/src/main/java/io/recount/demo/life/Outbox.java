package io.recount.demo.life;

import io.recount.demo.draw.Chance;
import io.recount.demo.json.Json;
import io.recount.demo.message.DemoMessage;
import io.recount.demo.message.Fate;
import java.time.Instant;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Writes the messages of one account, and has its mishaps: late, repeated and broken ones. */
final class Outbox {
    private static final long MINUTE = 60_000;
    private static final long HOUR = 60 * MINUTE;

    private final int account;
    private final String prefix;
    private final long from;
    private final long until;
    private final Chance chance;
    private final Consumer<DemoMessage> pending;
    private int written;

    /**
     * @param prefix of message ids
     * @param from nothing happens before, in milliseconds since 1970
     * @param until nothing happens from then on
     */
    Outbox(int account, String prefix, long from, long until, Chance chance, Consumer<DemoMessage> pending) {
        this.account = account;
        this.prefix = prefix;
        this.from = from;
        this.until = until;
        this.chance = chance;
        this.pending = pending;
    }

    void track(Who who, long at, String event, Json properties) {
        write(who, at, "track", event, json -> json.with("event", event).with("properties", properties), Mishaps.USUAL);
    }

    /** From a phone, which is offline now and then. */
    void trackFromPhone(Who who, long at, String event, Json properties) {
        write(who, at, "track", event, json -> json.with("event", event).with("properties", properties), Mishaps.PHONE);
    }

    /** From a device that belongs to another user. */
    void trackFromSharedDevice(Who who, long at, String event, Json properties) {
        write(
                who,
                at,
                "track",
                event,
                json -> json.with("event", event).with("properties", properties),
                Mishaps.SHARED);
    }

    void screen(Who who, long at, String name) {
        write(who, at, "screen", "screen", json -> json.with("name", name), Mishaps.PHONE);
    }

    void page(Who who, long at, String name, String referrer) {
        var properties = Json.object()
                .with("url", "https://www.loomstead.example/" + Slugs.of(name))
                .with("title", name + " | Loomstead");
        if (!referrer.isEmpty()) {
            properties.with("referrer", referrer);
        }
        write(who, at, "page", "page", json -> json.with("name", name).with("properties", properties), Mishaps.USUAL);
    }

    void identify(Who who, long at, Json traits) {
        write(who, at, "identify", "identify", json -> json.with("traits", traits), Mishaps.NONE);
    }

    void group(Who who, long at, String groupId, Json traits) {
        write(who, at, "group", "group", json -> json.with("groupId", groupId).with("traits", traits), Mishaps.NONE);
    }

    private void write(Who who, long at, String type, String kind, UnaryOperator<Json> content, Mishaps mishaps) {
        if (at < from || at >= until) {
            return;
        }
        var id = nextId();
        var json = Json.object().with("messageId", id).with("type", type);
        who.fields().apply(json).with("timestamp", Instant.ofEpochMilli(at).toString());
        var text = content.apply(json)
                .with("context", who.context().apply(Json.object()))
                .toString();
        var fate = mishaps == Mishaps.SHARED ? Fate.CONFLICTING : Fate.RECORDED;
        long sentAt = at + delay(mishaps);
        pending.accept(new DemoMessage(who.source(), account, kind, at, sentAt, fate, text));
        if (mishaps != Mishaps.SHARED && chance.happens(Mishaps.REPEATED)) {
            long again = sentAt + (long) (MINUTE * chance.logNormal(30, 1.5));
            pending.accept(new DemoMessage(who.source(), account, kind, at, again, Fate.REPEATED, text));
        }
        if (mishaps == Mishaps.USUAL && chance.happens(Mishaps.MALFORMED)) {
            var broken = Broken.message(nextId(), chance.below(Broken.VARIANTS), at);
            pending.accept(new DemoMessage(who.source(), account, "malformed", at, at, Fate.MALFORMED, broken));
        }
    }

    private long delay(Mishaps mishaps) {
        if (!chance.happens(mishaps.late())) {
            return chance.below(20_000);
        }
        return Math.min(9 * 24 * HOUR, 20 * MINUTE + (long) (HOUR * chance.logNormal(5, 1.3)));
    }

    private String nextId() {
        return prefix + Integer.toString(account, 36) + "-" + Integer.toString(written++, 36);
    }
}
