/** What can be said of a demo company once it was told: counts, the truth as files, stories worth showing. */
@NullMarked
package io.recount.demo.report;

import org.jspecify.annotations.NullMarked;
