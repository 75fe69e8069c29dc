/**
 * The program {@code kinlink-bench}: measures whole jobs, keeps what it measured as JSON, compares
 * and draws it. Begin at {@link org.kinlink.benchmarks.tool.Main}.
 */
@NullMarked
package org.kinlink.benchmarks.tool;

import org.jspecify.annotations.NullMarked;
