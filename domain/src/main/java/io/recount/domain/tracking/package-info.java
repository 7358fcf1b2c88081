/** What sources send is called, and the plan of what they should send: shared by whoever plans, checks and looks. */
@NullMarked
package io.recount.domain.tracking;

import org.jspecify.annotations.NullMarked;
