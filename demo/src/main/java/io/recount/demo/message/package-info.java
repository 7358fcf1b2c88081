/** What the demo company's sources send, and what should become of it. */
@NullMarked
package io.recount.demo.message;

import org.jspecify.annotations.NullMarked;
