package io.recount.graphql.http;

import java.util.Set;

/**
 * Sites whose pages may use GraphQL in a browser, beside the server's own.
 *
 * @param allowed each as browsers send it: scheme, host, and port where it is not the usual one
 */
public record Origins(Set<String> allowed) {
    public Origins {
        allowed = Set.copyOf(allowed);
    }
}
