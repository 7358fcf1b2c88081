/** Keeps personal data unreadable without the key of its subject, and the keys unreadable without the root key. */
@NullMarked
package io.recount.config.sealing;

import org.jspecify.annotations.NullMarked;
