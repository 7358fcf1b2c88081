/** The hidden truth as formulas: satisfaction, use, churn, expansion, campaigns. */
@NullMarked
package io.recount.demo.model;

import org.jspecify.annotations.NullMarked;
