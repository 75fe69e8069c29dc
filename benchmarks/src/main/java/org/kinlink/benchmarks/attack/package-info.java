/**
 * Attacks on encoded files by somebody who has no key but holds much the same people in clear;
 * start at {@link org.kinlink.benchmarks.attack.AttackTable}.
 */
@NullMarked
package org.kinlink.benchmarks.attack;

import org.jspecify.annotations.NullMarked;
