package io.recount.projections.directory;

import static io.recount.projections.documents.DocumentSearch.KEYS;
import static io.recount.projections.documents.DocumentSearch.TERMS;
import static io.recount.projections.documents.KeyedDocuments.ID;
import static java.nio.charset.StandardCharsets.UTF_8;

import io.recount.projections.bson.Micros;
import io.recount.projections.profile.ProfileView;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.BsonArray;
import org.bson.BsonDocument;
import org.bson.BsonInt64;
import org.bson.BsonString;
import org.bson.BsonValue;

/** A customer as the list holds them. */
final class DirectoryRow {
    /** Terms of traits, in the order of their names, beyond which a customer is not found by further ones. */
    static final int MAX_TRAIT_TERMS = 2_000;

    /** Identifiers, in the order in which they were learnt. */
    static final int MAX_IDENTIFIERS = 1_000;

    private static final Comparator<String> BY_BYTES =
            Comparator.comparing(text -> text.getBytes(UTF_8), Arrays::compareUnsigned);

    private DirectoryRow() {}

    static BsonDocument of(ProfileView profile) {
        var terms = terms(profile).stream().sorted(BY_BYTES).<BsonValue>map(BsonString::new);
        return new BsonDocument(ID, new BsonString(profile.id().toString()))
                .append("position", new BsonInt64(profile.position()))
                .append(KEYS, keys(profile))
                .append(TERMS, new BsonArray(terms.toList()));
    }

    private static BsonDocument keys(ProfileView profile) {
        var id = profile.id();
        var keys = new BsonDocument();
        put(keys, SortKeys.FIRST_SEEN, SortKeys.number(Micros.of(profile.firstSeen()), id));
        put(keys, SortKeys.LAST_SEEN, SortKeys.number(Micros.of(profile.lastSeen()), id));
        put(keys, SortKeys.NAME, SortKeys.text(Names.name(profile), id));
        put(keys, SortKeys.EMAIL, SortKeys.text(Names.email(profile), id));
        long total =
                profile.counters().values().stream().mapToLong(Long::longValue).sum();
        put(keys, SortKeys.TOTAL, SortKeys.number(total, id));
        profile.counters().forEach((kind, count) -> put(keys, SortKeys.counter(kind), SortKeys.number(count, id)));
        return keys;
    }

    private static Set<String> terms(ProfileView profile) {
        var terms = new LinkedHashSet<>(traits(profile));
        profile.identifiers().stream().limit(MAX_IDENTIFIERS).map(Terms::of).forEach(terms::add);
        profile.sources().forEach(source -> terms.add(Terms.source() + Folded.exactly(source)));
        if (profile.accountId() != null) {
            terms.add(Terms.account() + Folded.exactly(profile.accountId()));
        }
        Names.words(profile).forEach(word -> terms.add(Terms.word() + word));
        return terms;
    }

    private static List<String> traits(ProfileView profile) {
        var terms = new ArrayList<String>();
        profile.traits().forEach((name, trait) -> {
            if (trait.value() != null && terms.size() < MAX_TRAIT_TERMS) {
                TraitTerms.of(name, trait.value(), terms::add);
            }
        });
        return terms;
    }

    private static void put(BsonDocument keys, String name, String key) {
        keys.append(name, new BsonString(key));
    }
}
