package io.recount.ingestion.mapping;

/** Writes a value as another type. */
@FunctionalInterface
interface Conversion {
    Object convert(Object value, Scope scope) throws NotConvertible;
}
