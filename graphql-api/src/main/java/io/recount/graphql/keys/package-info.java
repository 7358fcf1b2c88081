/** Lets administrators issue and revoke keys. */
@NullMarked
package io.recount.graphql.keys;

import org.jspecify.annotations.NullMarked;
