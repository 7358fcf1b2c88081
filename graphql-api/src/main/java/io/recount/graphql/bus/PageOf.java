package io.recount.graphql.bus;

import io.recount.projections.Page;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import org.axonframework.messaging.responsetypes.ResponseType;

/**
 * Tells the query bus that a page of such rows is wanted; Axon's own response types know classes but not generic ones.
 *
 * @param row type of the rows
 */
public record PageOf<T>(Class<T> row) implements ResponseType<Page<T>> {
    @Override
    public boolean matches(Type answer) {
        return answer instanceof ParameterizedType page
                && page.getRawType() == Page.class
                && Arrays.equals(page.getActualTypeArguments(), new Type[] {row});
    }

    @Override
    @SuppressWarnings("unchecked") // a Class cannot name Page<T>
    public Class<Page<T>> responseMessagePayloadType() {
        return (Class<Page<T>>) getExpectedResponseType();
    }

    @Override
    public Class<?> getExpectedResponseType() {
        return Page.class;
    }
}
