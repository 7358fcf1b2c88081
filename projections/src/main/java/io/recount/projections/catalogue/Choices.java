package io.recount.projections.catalogue;

import java.util.ArrayList;
import java.util.List;

/**
 * The texts of one property while they look like a closed list of choices: few, short, plain words. The first that does not makes
 * the property free text for ever, and nothing of it is kept.
 */
final class Choices {
    static final int MOST = 12;

    boolean isFree;
    final List<Choice> all = new ArrayList<>();

    void see(String text, long customer) {
        if (isFree) {
            return;
        }
        long fingerprint = fingerprint(text);
        for (var choice : all) {
            if (choice.fingerprint == fingerprint) {
                choice.see(text, customer);
                return;
            }
        }
        if (all.size() == MOST || !Speakable.word(text)) {
            isFree = true;
            all.clear();
            return;
        }
        var choice = new Choice(fingerprint, 0, null, new Senders());
        choice.see(text, customer);
        all.add(choice);
    }

    /** The texts that enough customers had, in alphabetical order. */
    List<String> common() {
        var texts = new ArrayList<String>();
        for (var choice : all) {
            if (choice.text != null) {
                texts.add(choice.text);
            }
        }
        texts.sort(null);
        return texts;
    }

    /** Whether all texts that were ever seen are common. */
    boolean areClosed() {
        return !isFree && !all.isEmpty() && all.stream().allMatch(choice -> choice.text != null);
    }

    boolean forget(long customer) {
        boolean changed = false;
        for (var choice : all) {
            changed |= choice.senders.remove(customer);
        }
        all.removeIf(choice -> choice.senders.areNone());
        return changed;
    }

    private static long fingerprint(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash ^ (hash >>> 32);
    }
}
