/** Views with two places each: one that is read and kept up to date, and one where the view can be built beside it. */
@NullMarked
package io.recount.config.views;

import org.jspecify.annotations.NullMarked;
