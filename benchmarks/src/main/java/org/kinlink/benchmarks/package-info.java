/**
 * Speed of the engine, each measurement beside a naive twin that gives the same answer; start at
 * {@link org.kinlink.benchmarks.MatchingLoopBenchmark}.
 */
@NullMarked
package org.kinlink.benchmarks;

import org.jspecify.annotations.NullMarked;
