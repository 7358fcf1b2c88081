/** One running server: its stores, its write side, its views, in the order in which they start and stop. */
@NullMarked
package io.recount.config.server;

import org.jspecify.annotations.NullMarked;
