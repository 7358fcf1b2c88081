/** Carries GraphQL over HTTP: lets keys in, bounds what is read, answers in JSON whatever happens. */
@NullMarked
package io.recount.graphql.http;

import org.jspecify.annotations.NullMarked;
