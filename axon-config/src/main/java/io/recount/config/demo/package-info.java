/** {@code ./start --demo}: sends the demo company through the tracking API of this server, like any other sender. */
@NullMarked
package io.recount.config.demo;

import org.jspecify.annotations.NullMarked;
