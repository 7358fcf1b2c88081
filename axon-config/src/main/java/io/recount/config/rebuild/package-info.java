/** Builds views anew beside the live ones, to take their place or to be compared with them, while the server goes on serving. */
@NullMarked
package io.recount.config.rebuild;

import org.jspecify.annotations.NullMarked;
