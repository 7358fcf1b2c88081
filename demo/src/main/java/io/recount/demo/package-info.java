/** The demo company: two years of a company that never was, made up again in the same way from the same seed. */
@NullMarked
package io.recount.demo;

import org.jspecify.annotations.NullMarked;
