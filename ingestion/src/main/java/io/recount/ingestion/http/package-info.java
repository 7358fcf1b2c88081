/** The tracking API over HTTP, as existing SDKs of the Segment family speak it. */
@NullMarked
package io.recount.ingestion.http;

import org.jspecify.annotations.NullMarked;
