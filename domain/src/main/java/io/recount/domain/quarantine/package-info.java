/** Messages that could not be taken: the words in which the write side and the read side both speak of them. */
@NullMarked
package io.recount.domain.quarantine;

import org.jspecify.annotations.NullMarked;
