/** How a business rule refuses: with a stable code and a sentence, told apart from a bug. */
@NullMarked
package io.recount.domain.rule;

import org.jspecify.annotations.NullMarked;
