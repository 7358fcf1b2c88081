/** Shows administrators how views stand, and lets them build views anew and check them. */
@NullMarked
package io.recount.graphql.projection;

import org.jspecify.annotations.NullMarked;
