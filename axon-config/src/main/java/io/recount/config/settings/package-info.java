/** What an operator may set, read and checked in one place so that a wrong value is one clear sentence. */
@NullMarked
package io.recount.config.settings;

import org.jspecify.annotations.NullMarked;
