/** A bare HTTP/1.1 client, because the client shares its cores with the server it measures. */
@NullMarked
package io.recount.benchmarks.http;

import org.jspecify.annotations.NullMarked;
