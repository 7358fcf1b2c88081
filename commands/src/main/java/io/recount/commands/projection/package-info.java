/** What administrators do about views: build them anew, check them, and end either. */
@NullMarked
package io.recount.commands.projection;

import org.jspecify.annotations.NullMarked;
