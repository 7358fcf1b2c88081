/** One closed form, stored as data, in which anybody says how foreign JSON or a row of a file becomes tracking messages. */
@NullMarked
package io.recount.ingestion.mapping;

import org.jspecify.annotations.NullMarked;
