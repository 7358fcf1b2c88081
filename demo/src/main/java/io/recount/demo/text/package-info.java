/** What people write, out of phrases that fit their mood. */
@NullMarked
package io.recount.demo.text;

import org.jspecify.annotations.NullMarked;
