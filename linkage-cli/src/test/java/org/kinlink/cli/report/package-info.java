/** Tests of the report. */
@NullMarked
package org.kinlink.cli.report;

import org.jspecify.annotations.NullMarked;
