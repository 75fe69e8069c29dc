/**
 * The report of a run as one page that needs no network; start at {@link
 * org.kinlink.cli.report.ReportPage}.
 */
@NullMarked
package org.kinlink.cli.report;

import org.jspecify.annotations.NullMarked;
