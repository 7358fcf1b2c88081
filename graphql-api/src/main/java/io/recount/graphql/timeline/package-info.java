/** Shows what a customer did, newest first. */
@NullMarked
package io.recount.graphql.timeline;

import org.jspecify.annotations.NullMarked;
