package io.recount.ingestion.files;

/** Something that a record brings. */
public sealed interface Part permits MessagePart, DamagePart {}
