package io.recount.demo.people;

import io.recount.demo.draw.Chance;
import io.recount.demo.text.Phrases;

/**
 * Where an account works. Clocks keep standard time all year, so that no JDK's time zone data matters.
 *
 * @param offsetMinutes of the local clock ahead of UTC
 * @param currency ISO 4217
 */
public record Place(String city, int offsetMinutes, String currency) {
    static Place draw(Chance chance) {
        var parts = Phrases.name("place", chance).split("\\|", -1);
        return new Place(parts[0], Integer.parseInt(parts[1]), parts[2]);
    }
}
