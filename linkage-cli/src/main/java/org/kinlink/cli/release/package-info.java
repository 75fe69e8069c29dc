/**
 * Writing what a policy lets go, and reading an earlier release; start at {@link
 * org.kinlink.cli.release.ReleaseFiles}.
 */
@NullMarked
package org.kinlink.cli.release;

import org.jspecify.annotations.NullMarked;
