/** The two MongoDB servers that every store is tested against, and the guard that keeps stores to what both can do. */
@NullMarked
package io.recount.projections.testsupport;

import org.jspecify.annotations.NullMarked;
