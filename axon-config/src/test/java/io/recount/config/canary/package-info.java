/** Finds planted personal data in files byte by byte, in whatever form it may have got there. */
@NullMarked
package io.recount.config.canary;

import org.jspecify.annotations.NullMarked;
