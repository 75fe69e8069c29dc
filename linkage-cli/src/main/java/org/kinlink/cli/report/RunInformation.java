package org.kinlink.cli.report;

import com.google.common.collect.ImmutableMap;

/**
 * What somebody said about a run, as far as the report shows it.
 *
 * @param title title of the run, or empty
 * @param purpose why the data are linked, or empty
 * @param legalGateway the law that allows it, or empty
 * @param references numbers of agreements and assessments by their name, in the order given
 * @param version version of kinlink
 */
public record RunInformation(
    String title,
    String purpose,
    String legalGateway,
    ImmutableMap<String, String> references,
    String version) {

  /**
   * Returns the information about a run of which nothing was said.
   *
   * @param version version of kinlink
   * @return information with everything else empty
   */
  public static RunInformation of(String version) {
    return new RunInformation("", "", "", ImmutableMap.of(), version);
  }
}
