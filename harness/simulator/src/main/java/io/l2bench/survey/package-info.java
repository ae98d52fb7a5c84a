/** Summaries of traces, made in one pass in bounded memory. */
@NullMarked
package io.l2bench.survey;

import org.jspecify.annotations.NullMarked;
