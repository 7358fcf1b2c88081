package io.recount.projections.directory;

import io.recount.domain.customer.Identifier;
import io.recount.projections.profile.ProfileView;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a customer is called, in small letters: by name, by e-mail, and word by word. */
final class Names {
    /** Words of one text that are searched. */
    private static final int MAX_WORDS = 20;

    private static final int MAX_EMAILS = 20;
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private Names() {}

    /** The trait {@code name}, else first and last name; null where nobody told any. */
    static @Nullable String name(ProfileView profile) {
        var name = text(profile, "name");
        return name != null ? name : joined(text(profile, "firstName"), text(profile, "lastName"));
    }

    /** The trait {@code email}, else the identifier that was learnt first. */
    static @Nullable String email(ProfileView profile) {
        return emails(profile).findFirst().orElse(null);
    }

    /** Every word that a search may begin with. */
    static Stream<String> words(ProfileView profile) {
        var names = Stream.of("name", "firstName", "lastName")
                .map(trait -> text(profile, trait))
                .filter(Objects::nonNull)
                .flatMap(Names::wordsOf);
        return Stream.concat(names, emails(profile).limit(MAX_EMAILS));
    }

    /** What somebody typed, word by word. */
    static List<String> typed(String text) {
        return SPACE.splitAsStream(Folded.of(text))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** Words between white space, and those between any other characters too. */
    private static Stream<String> wordsOf(String text) {
        var words = new ArrayList<String>();
        for (var word : typed(text)) {
            words.add(word);
            NO_LETTER.splitAsStream(word).filter(part -> !part.isEmpty()).forEach(words::add);
        }
        return words.stream().distinct().limit(MAX_WORDS);
    }

    private static Stream<String> emails(ProfileView profile) {
        var trait = Stream.ofNullable(text(profile, "email"));
        var identifiers = profile.identifiers().stream()
                .filter(identifier -> identifier.type().equals(Identifier.EMAIL))
                .map(identifier -> Folded.of(identifier.value()));
        return Stream.concat(trait, identifiers).distinct();
    }

    private static @Nullable String text(ProfileView profile, String trait) {
        var view = profile.traits().get(trait);
        if (view == null || !(view.value() instanceof String text) || text.isBlank()) {
            return null;
        }
        return Folded.of(text.strip());
    }

    private static @Nullable String joined(@Nullable String first, @Nullable String last) {
        if (first == null || last == null) {
            return first == null ? last : first;
        }
        return Folded.of(first + ' ' + last);
    }
}
