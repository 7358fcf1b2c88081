/** Puts the schema together from its files, the domain's enums and the fields of every feature. */
@NullMarked
package io.recount.graphql.schema;

import org.jspecify.annotations.NullMarked;
