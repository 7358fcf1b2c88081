package io.recount.projections.timeline;

import java.nio.ByteBuffer;

/**
 * One entry as a history lists it: where it stands and, by the customer's own numbers, of which kind it is. All else is in
 * the document of the entry.
 */
record Row(Place place, int kind) {
    static final int BYTES = 2 * Long.BYTES + Short.BYTES;

    static Row read(ByteBuffer bytes) {
        return new Row(new Place(bytes.getLong(), bytes.getLong()), Short.toUnsignedInt(bytes.getShort()));
    }

    void write(ByteBuffer bytes) {
        bytes.putLong(place.occurredAt()).putLong(place.position()).putShort((short) kind);
    }
}
