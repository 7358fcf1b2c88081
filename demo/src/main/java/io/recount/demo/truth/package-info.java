/** What a model trained on the events may be checked against. */
@NullMarked
package io.recount.demo.truth;

import org.jspecify.annotations.NullMarked;
