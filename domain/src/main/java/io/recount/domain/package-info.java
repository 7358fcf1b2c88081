/** The language of Recount: values, events and rules that every module speaks and that know nothing of frameworks. */
@NullMarked
package io.recount.domain;

import org.jspecify.annotations.NullMarked;
