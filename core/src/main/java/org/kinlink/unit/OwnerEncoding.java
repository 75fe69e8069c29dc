package org.kinlink.unit;

import com.google.common.collect.ImmutableList;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kinlink.encode.EncodingLevel;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.RecordEncoder;
import org.kinlink.envelope.Envelope;
import org.kinlink.envelope.EnvelopeContent;
import org.kinlink.envelope.PublicKeyFile;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Progress;
import org.kinlink.key.LinkageKey;
import org.kinlink.link.Linker;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;

/**
 * What a data owner makes of an extract for a linkage unit: pseudonyms of numbers, keyed tokens,
 * keyed blocking keys and filters, of records in an order that tells nothing. Safeguards are
 * applied here, before anything leaves: a sealed record is withheld as if it did not exist, and of
 * a person whose address is restricted nothing is encoded that tells a place.
 *
 * <p>Guarantees: the file holds no value that can be read without the key that the owners share.
 * Does not guarantee that it withstands an owner, who holds that key and could test guesses; which
 * is why the file is encrypted for the unit.
 */
public final class OwnerEncoding {
  private static final int BUFFER = 1 << 16;

  private final EncodingPlan plan;
  private final LinkageKey key;
  private final String project;
  private final PublicKeyFile unit;
  private boolean keyless;
  private double chaff;
  private StatedDates dates;
  private AlsoKnown known = AlsoKnown.NONE;

  /**
   * Prepares.
   *
   * @param plan how fields are encoded
   * @param key the key that the owners share
   * @param project the project that keys are bound to
   * @param unit the public key of the unit
   */
  public OwnerEncoding(EncodingPlan plan, LinkageKey key, String project, PublicKeyFile unit) {
    this.plan = plan;
    this.key = key;
    this.project = project;
    this.unit = unit;
    this.dates = StatedDates.usual(plan.profile());
  }

  /**
   * Sends no keys of combinations of values, whose frequencies tell something; the unit then finds
   * similar records by their filters alone, which takes it longer.
   *
   * @return this
   * @throws IllegalArgumentException if filters are under pads, which are made of such keys
   */
  public OwnerEncoding withoutKeys() {
    if (plan.profile().padded()) {
      throw new IllegalArgumentException("plan: filters under pads cannot be found without keys");
    }
    keyless = true;
    return this;
  }

  /**
   * Adds records of nobody, which only the owner can tell and takes out of what comes back.
   *
   * @param share how many for one record of a person
   * @return this
   * @throws IllegalArgumentException if the share is not from 0 to 1
   */
  public OwnerEncoding withChaff(double share) {
    if (!(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException("share: from 0 to 1 is expected");
    }
    chaff = share;
    return this;
  }

  /**
   * Says how exactly the dates of residences and relationships travel.
   *
   * @param precision how exactly
   * @return this
   */
  public OwnerEncoding withDates(StatedDates precision) {
    dates = precision;
    return this;
  }

  /**
   * Encodes people under former names and other addresses too.
   *
   * @param also under which
   * @return this
   * @throws IllegalArgumentException if filters are not under pads, where a record has one value
   *     for each field
   */
  public OwnerEncoding alsoKnownBy(AlsoKnown also) {
    if (also.any() && !plan.profile().padded()) {
      throw new IllegalArgumentException("also: goes with filters under pads alone");
    }
    known = also;
    return this;
  }

  /**
   * What was sent.
   *
   * @param records how many records
   * @param ids the id that each record travels under, by its own id, for the owner to keep
   * @param nobody the ids under which records of nobody travel, for the owner to keep
   * @param warnings what to think of before the file is sent, a sentence each
   */
  public record Sent(
      long records,
      Map<String, String> ids,
      ImmutableList<String> nobody,
      ImmutableList<String> warnings) {
    /** Shows how many records there are. */
    @Override
    public String toString() {
      return "Sent[" + records + " records]";
    }
  }

  /**
   * Encodes an extract of one source and writes the file.
   *
   * @param read what was read of the source
   * @param entries the safeguards list
   * @param signer the owner's own key, whose pair signs
   * @param sequence a number that grows from file to file
   * @param out the file to write, which must not exist
   * @param progress is told how far the work is
   * @return what was sent
   * @throws IOException if it cannot be written
   */
  public Sent write(
      Extracts read,
      ImmutableList<SafeguardEntry> entries,
      LinkageKey signer,
      long sequence,
      Path out,
      Progress progress)
      throws IOException {
    Extracts current = Linker.current(read, entries);
    Safeguards safeguards = Safeguards.of(entries, current.people());
    SentRecords records = SentRecords.of(current, safeguards, chaff, dates, known, signer);
    People people = records.people;
    ValueTokens tokens = new ValueTokens(key, project, unit.key());
    Map<String, String> ids = new HashMap<>();
    String[] sent = new String[people.size()];
    for (int row = 0; row < sent.length; row++) {
      String id = people.sources().get(0) + "\u0001" + people.recordId(row);
      sent[row] = tokens.token("record id", id);
      ids.put(people.recordId(row), sent[row]);
    }
    int[] order =
        IntStream.range(0, sent.length)
            .boxed()
            .sorted(Comparator.comparing(row -> sent[row]))
            .mapToInt(Integer::intValue)
            .toArray();
    progress.at("encrypting", 0, 0);
    try (RecordEncoder encoder = encoder();
        RecordKeys keys = keys(records, order, tokens)) {
      List<EncodedColumn> columns = columns(people, tokens, encoder);
      Envelope.write(
          out,
          content(people, sequence),
          unit,
          signer,
          stream -> {
            DataOutputStream body = new DataOutputStream(new BufferedOutputStream(stream, BUFFER));
            body(body, current, people, order, sent, columns, keys);
            new SideTables(records, ids, tokens, plan.profile().padded()).write(body);
            body.flush();
          });
      ImmutableList<String> nobody = records.takeNobody(ids);
      return new Sent(people.size(), ids, nobody, EncodingAdvice.of(plan, people));
    }
  }

  private RecordEncoder encoder() {
    return new RecordEncoder(plan, key, project, unit.key());
  }

  private RecordKeys keys(SentRecords records, int[] order, ValueTokens tokens) {
    return plan.profile().padded()
        ? new PaddedKeys(
            records, order, this::encoder, () -> new ValueTokens(key, project, unit.key()))
        : new PlainKeys(records.people, tokens, keyless);
  }

  private EnvelopeContent content(People people, long sequence) {
    return new EnvelopeContent(
        plan.profile().toString(),
        plan.parametersHash(),
        key.checkValue().toString(),
        project,
        people.sources().get(0),
        people.size(),
        sequence);
  }

  private boolean travels(Field field) {
    FieldKind kind = field.kind();
    if (known.former().containsKey(field.name())) {
      return false;
    }
    boolean usual = kind.use() == FieldKind.Use.MATCH || kind == FieldKind.NHS_NUMBER_STATUS;
    boolean planned = plan.indexOf(field.name()) >= 0;
    if (!plan.profile().padded()) {
      return usual && !(planned && plan.profile().level() == EncodingLevel.RECORD);
    }
    return switch (kind) {
      case NHS_NUMBER, NHS_NUMBER_STATUS, IDENTIFIER, UPRN, EMAIL, PHONE -> !planned;
      default -> false;
    };
  }

  private List<EncodedColumn> columns(People people, ValueTokens tokens, RecordEncoder encoder) {
    List<EncodedColumn> columns = new ArrayList<>();
    boolean record = plan.profile().level() == EncodingLevel.RECORD;
    for (int f = 0; f < people.schema().size(); f++) {
      Field field = people.schema().field(f);
      if (travels(field)) {
        columns.add(EncodedColumn.of(people, f, tokens, encoder));
      } else if (record && field.kind() == FieldKind.DATE_OF_BIRTH) {
        // Confirms numbers; as a whole, for its parts would show more than the filter does.
        columns.add(EncodedColumn.of(people, f, value -> tokens.token("birth", value)));
      }
    }
    if (record) {
      columns.add(EncodedColumn.ofRecords(people, encoder));
    }
    return columns;
  }

  private void body(
      DataOutputStream out,
      Extracts extracts,
      People people,
      int[] order,
      String[] sent,
      List<EncodedColumn> columns,
      RecordKeys keys)
      throws IOException {
    out.writeInt(BodyFormat.VERSION);
    out.writeUTF(extracts.sources().get(0).plan().oncePerPerson().name());
    out.writeBoolean(rehearsal(people));
    out.writeInt(columns.size());
    for (EncodedColumn column : columns) {
      column.write(out);
    }
    keys.writeHead(out);
    out.writeInt(people.size());
    for (int row : order) {
      out.writeUTF(sent[row]);
      for (EncodedColumn column : columns) {
        out.writeInt(column.code(row));
      }
      keys.write(out, row);
    }
  }

  private static boolean rehearsal(People people) {
    int number = people.schema().indexOf(FieldKind.NHS_NUMBER);
    boolean any = false;
    for (int code = 1; number >= 0 && code <= people.dictionary(number).size(); code++) {
      if (!people.dictionary(number).get(code).startsWith("9")) {
        return false;
      }
      any = true;
    }
    return any;
  }
}
