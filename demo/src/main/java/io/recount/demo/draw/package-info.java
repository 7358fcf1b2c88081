/** Chance that comes out the same on every machine and JDK. */
@NullMarked
package io.recount.demo.draw;

import org.jspecify.annotations.NullMarked;
