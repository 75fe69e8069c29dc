package org.kinlink.unit;

import com.google.common.io.BaseEncoding;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.kinlink.envelope.EnvelopeHeader;
import org.kinlink.exchange.ResultFolder;
import org.kinlink.exchange.TableWriter;
import org.kinlink.key.HmacSha256;
import org.kinlink.key.KeyPurpose;
import org.kinlink.key.KeyScope;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.link.LinkageResult;
import org.kinlink.record.People;

/**
 * What leaves a linkage unit: for each owner the records that it sent and the groups that they fall
 * into. Group ids are different for each owner, so that two owners cannot put theirs side by side.
 */
public final class UnitReturn {
  /** The folder that stays with the unit. */
  public static final String PRIVATE = "private";

  private static final int ID = 10;

  private final LinkageResult result;
  private final LinkageKey key;
  private final String project;
  private final boolean common;

  /**
   * Prepares.
   *
   * @param result what was decided
   * @param key the unit's own key, from which group ids are made
   * @param header the header of a file of the run
   * @param common whether group ids are the same for all owners
   */
  public UnitReturn(LinkageResult result, LinkageKey key, EnvelopeHeader header, boolean common) {
    this.result = result;
    this.key = key;
    this.project = header.project();
    this.common = common;
  }

  /**
   * Writes a folder for each owner.
   *
   * @param folder where the folders are made
   * @throws IOException if one cannot be written
   */
  public void write(Path folder) throws IOException {
    People people = result.extracts().people();
    Map<Integer, String> smallest = new HashMap<>();
    for (int row = 0; row < people.size(); row++) {
      String ref = people.sources().get(people.source(row)) + " " + people.recordId(row);
      smallest.merge(result.persons().person(row), ref, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    for (int source = 0; source < people.sources().size(); source++) {
      String name = people.sources().get(source);
      Path own = Files.createDirectory(folder.resolve("for-" + name));
      try (Secret secret = key.deriveToVerify(KeyPurpose.PSEUDONYM, scope(name))) {
        write(own.resolve(ResultFolder.GROUPS), source, new HmacSha256(secret), smallest);
      }
    }
  }

  private KeyScope scope(String owner) {
    return common
        ? new KeyScope("common-group", project, "all")
        : new KeyScope("group", project, owner);
  }

  private void write(Path file, int source, HmacSha256 hmac, Map<Integer, String> smallest)
      throws IOException {
    People people = result.extracts().people();
    try (TableWriter table = TableWriter.open(file, "sent_id", "group_id", "status")) {
      for (int row = people.firstRow(source); row < people.firstRow(source + 1); row++) {
        String person = String.valueOf(smallest.get(result.persons().person(row)));
        byte[] hash = hmac.of(person.getBytes(StandardCharsets.UTF_8));
        table.text(people.recordId(row));
        table.text(BaseEncoding.base32().lowerCase().encode(hash, 0, ID));
        table.text(result.persons().status(row).name().toLowerCase(Locale.ROOT)).endRow();
      }
    }
  }
}
