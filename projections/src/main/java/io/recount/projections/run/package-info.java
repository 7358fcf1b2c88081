/** How each view stands: how far it has come, and what became of building it anew beside the one that is read. */
@NullMarked
package io.recount.projections.run;

import org.jspecify.annotations.NullMarked;
