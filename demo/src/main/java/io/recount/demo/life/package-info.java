/** Day by day what an account does, written down as the messages of eight sources. */
@NullMarked
package io.recount.demo.life;

import org.jspecify.annotations.NullMarked;
