/** Who the demo company's customers are: accounts, their people, what they pay for. */
@NullMarked
package io.recount.demo.people;

import org.jspecify.annotations.NullMarked;
