/** What views ask of the store of their documents, whichever it is: to find, replace and delete them by key. */
@NullMarked
package io.recount.projections.documents;

import org.jspecify.annotations.NullMarked;
