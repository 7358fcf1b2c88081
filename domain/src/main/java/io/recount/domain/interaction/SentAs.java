package io.recount.domain.interaction;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Further names under which senders know a field, in camelCase and apart by spaces; the first that is there counts.
 * Its own name comes before them, and snake_case is understood for all.
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
@interface SentAs {
    String value();
}
