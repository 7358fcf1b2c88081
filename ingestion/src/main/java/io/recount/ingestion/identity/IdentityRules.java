package io.recount.ingestion.identity;

import io.recount.domain.customer.Identifier;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A customer without a user id joins the one it turns out to be; two customers who each have a user id are never joined, and no
 * customer gets a second user id, unless an alias says so.
 */
final class IdentityRules {
    private IdentityRules() {}

    static Resolution resolve(List<Identifier> identifiers, boolean isAlias, Map<Identifier, Person> known) {
        Set<Person> people = new LinkedHashSet<>();
        var unlinked = new ArrayList<Identifier>();
        for (var identifier : identifiers) {
            var person = known.get(identifier);
            if (person == null) {
                unlinked.add(identifier);
            } else {
                people.add(person.current());
            }
        }
        if (people.isEmpty()) {
            return new Resolution.Unknown(unlinked);
        }
        var identified = people.stream().filter(Person::isIdentified).toList();
        boolean bringsUserId = unlinked.stream().anyMatch(Identifier::isUserId);
        if (identified.size() > 1 || (bringsUserId && !identified.isEmpty() && !isAlias)) {
            return new Resolution.Conflict();
        }
        var person = identified.isEmpty() ? people.iterator().next() : identified.getFirst();
        people.remove(person);
        return new Resolution.Known(person, unlinked, List.copyOf(people));
    }
}
