/** Who may send and read: keys that are shown once and stored hashed. */
@NullMarked
package io.recount.commands.access;

import org.jspecify.annotations.NullMarked;
