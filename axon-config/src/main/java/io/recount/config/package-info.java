/** Puts the modules together into one server: the only place that knows which stores are used. */
@NullMarked
package io.recount.config;

import org.jspecify.annotations.NullMarked;
