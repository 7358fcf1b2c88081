/** Says which key may use which root field, and lets nobody in whom the schema does not name. */
@NullMarked
package io.recount.graphql.access;

import org.jspecify.annotations.NullMarked;
