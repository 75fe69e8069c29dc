package org.kinlink.link;

import com.google.common.collect.ImmutableList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.kinlink.block.SearchKeys;
import org.kinlink.compare.ComparedField;
import org.kinlink.exchange.Extracts;
import org.kinlink.exchange.Progress;
import org.kinlink.record.People;
import org.kinlink.record.PeopleBuilder;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Schema;
import org.kinlink.safeguard.SafeguardEntry;
import org.kinlink.safeguard.Safeguards;

/**
 * Records ready to be searched by somebody who has one record in hand: has this child a record
 * already? The model is learnt once from the records that the index is built of. Afterwards records
 * can be added and removed; every {@code 1/}{@value #ADDED_SHARE} of additions one call of {@link
 * #add} puts the index in order again, which takes about as long as building it without learning.
 *
 * <p>A sealed record is never found, nor is one that is added later and is sealed by its NHS
 * number. A restricted record is not found by an address, and what is said of it is the same
 * wherever the person lives.
 *
 * <p>A record is given as raw values by field name, such as {@code surname} or {@code
 * date_of_birth}; dates are read day first. A value that cannot be used counts as missing. A
 * superseded NHS number is taken for the current one, and a lone name that stands in the wrong
 * column for what it is, as in a run. Safe for use by several threads.
 */
public final class PersonIndex {
  private static final int ADDED_SHARE = 50;
  private static final int FEWEST_ADDED = 2_000;
  private static final int MOST_WEIGHED = 200;

  /** How probable it is, before anything is compared, that somebody searched for is there. */
  private static final double THERE = 0.5;

  private final Schema schema;
  private final SearchKeys keys;
  private final ImmutableList<ComparedField> fields;
  private final ImmutableList<SafeguardEntry> entries;
  private final RecordMaker maker;
  private final ReadWriteLock lock = new ReentrantReadWriteLock();
  private final Map<RecordRef, IndexedRecord> added = new LinkedHashMap<>();
  private final BitSet removed = new BitSet();
  private IndexedPeople settled;

  private PersonIndex(Weighing weighing, ImmutableList<SafeguardEntry> entries) {
    this.schema = weighing.people.schema();
    this.keys = new SearchKeys(schema);
    this.fields = weighing.fields;
    this.entries = entries;
    this.maker = new RecordMaker(weighing, entries, keys);
    this.settled = new IndexedPeople(weighing.people, weighing.safeguards, weighing.scorer, keys);
  }

  /**
   * Builds an index.
   *
   * @param extracts the records
   * @param safeguards the safeguards list
   * @param settings what to override; blocking rules and thresholds do not matter here
   * @param progress is told how far the work is
   * @return the index
   * @throws IllegalArgumentException if the settings name a field or comparator that there is not,
   *     or no field can be compared
   */
  public static PersonIndex build(
      Extracts extracts,
      ImmutableList<SafeguardEntry> safeguards,
      LinkageSettings settings,
      Progress progress) {
    // What is searched for may be in any source, so every source is weighed against itself too.
    boolean[] within = new boolean[extracts.sources().size()];
    Arrays.fill(within, true);
    return new PersonIndex(
        new Weighing(settings, extracts, safeguards, within, progress), safeguards);
  }

  /**
   * Returns the names of the fields that a record may have.
   *
   * @return the fields of the records that the index was built of
   */
  public ImmutableList<String> fieldNames() {
    return schema.fields().stream().map(f -> f.name()).collect(ImmutableList.toImmutableList());
  }

  /**
   * Searches.
   *
   * @param record raw values by field name
   * @param most the most matches wanted, 1 or more
   * @return the records that may be the same person, most convincing first; records that fit a
   *     deterministic step come before all others
   * @throws IllegalArgumentException if a name is not among {@link #fieldNames}, or {@code most} is
   *     less than 1
   */
  public ImmutableList<SearchMatch> search(Map<String, String> record, int most) {
    if (most < 1) {
      throw new IllegalArgumentException("most: ask for at least one match");
    }
    IndexedRecord wanted = maker.record(new RecordRef("", ""), record);
    lock.readLock().lock();
    try {
      List<IndexedRecord> candidates = new ArrayList<>();
      for (int row : settled.find(wanted.keys(), removed, MOST_WEIGHED)) {
        candidates.add(settled.record(row));
      }
      for (IndexedRecord each : added.values()) {
        if (candidates.size() < 2 * MOST_WEIGHED && shareKey(wanted, each)) {
          candidates.add(each);
        }
      }
      List<SearchMatch> matches = weigher(wanted, candidates).matches();
      return ImmutableList.copyOf(matches.subList(0, Math.min(most, matches.size())));
    } finally {
      lock.readLock().unlock();
    }
  }

  private static boolean shareKey(IndexedRecord a, IndexedRecord b) {
    for (int rule = 0; rule < a.keys().length; rule++) {
      if (a.keys()[rule] != 0 && a.keys()[rule] == b.keys()[rule]) {
        return true;
      }
    }
    return false;
  }

  private EvidenceWeigher weigher(IndexedRecord wanted, List<IndexedRecord> others) {
    double prior = Math.log(THERE / Math.max(1, count()));
    return new EvidenceWeigher(settled, fields, prior, wanted, others);
  }

  /**
   * Weighs two records that need not be in the index.
   *
   * @param a raw values of the one by field name
   * @param b raw values of the other
   * @return what speaks for and against their being one person, as if one of them were in the index
   * @throws IllegalArgumentException if a name is not among {@link #fieldNames}
   */
  public PairEvidence compare(Map<String, String> a, Map<String, String> b) {
    String source = settledNow().people.sources().get(0);
    IndexedRecord wanted = maker.record(new RecordRef("", ""), a);
    IndexedRecord other = maker.record(new RecordRef(source, ""), b);
    lock.readLock().lock();
    try {
      return weigher(wanted, List.of(other)).matches().get(0).evidence();
    } finally {
      lock.readLock().unlock();
    }
  }

  private IndexedPeople settledNow() {
    lock.readLock().lock();
    try {
      return settled;
    } finally {
      lock.readLock().unlock();
    }
  }

  /**
   * Adds a record, or replaces the one of the same source and id.
   *
   * @param ref the record; its source must be one of those that the index was built of
   * @param record raw values by field name
   * @throws IllegalArgumentException if the source or a field name is unknown
   */
  public void add(RecordRef ref, Map<String, String> record) {
    if (!settledNow().people.sources().contains(ref.source())) {
      throw new IllegalArgumentException("ref: the index was built without a source of that name");
    }
    IndexedRecord made = maker.record(ref, record);
    lock.writeLock().lock();
    try {
      remove(ref);
      added.put(ref, made);
      if (added.size() > Math.max(FEWEST_ADDED, settled.people.size() / ADDED_SHARE)) {
        settle();
      }
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Removes a record.
   *
   * @param ref the record
   * @return false when no such record could have been found
   */
  public boolean remove(RecordRef ref) {
    lock.writeLock().lock();
    try {
      IndexedRecord gone = added.remove(ref);
      if (gone != null) {
        // One that no key finds may be sealed, and is answered for as if it were not there.
        return Arrays.stream(gone.keys()).anyMatch(key -> key != 0);
      }
      int row = settled.row(ref);
      boolean there = row >= 0 && !removed.get(row);
      if (there) {
        removed.set(row);
      }
      return there;
    } finally {
      lock.writeLock().unlock();
    }
  }

  /**
   * Returns how many records there are, sealed ones among them.
   *
   * @return the number of records
   */
  public int size() {
    lock.readLock().lock();
    try {
      return count();
    } finally {
      lock.readLock().unlock();
    }
  }

  private int count() {
    return settled.people.size() - removed.cardinality() + added.size();
  }

  /** Makes one table of all records; the model stays as it was learnt. */
  private void settle() {
    Map<String, List<IndexedRecord>> bySource = new HashMap<>();
    added
        .values()
        .forEach(r -> bySource.computeIfAbsent(r.ref().source(), s -> new ArrayList<>()).add(r));
    PeopleBuilder builder = new PeopleBuilder(schema);
    People before = settled.people;
    for (int s = 0; s < before.sources().size(); s++) {
      String source = before.sources().get(s);
      builder.source(source);
      for (int row = before.firstRow(s); row < before.firstRow(s + 1); row++) {
        if (!removed.get(row)) {
          builder.add(before.recordId(row), before.line(row), settled.values(row));
        }
      }
      for (IndexedRecord each : bySource.getOrDefault(source, List.of())) {
        builder.add(each.ref().recordId(), 1, each.values());
      }
    }
    People people = builder.build();
    Safeguards safeguards = Safeguards.of(entries, people);
    settled =
        new IndexedPeople(
            people, safeguards, settled.scorer.renewed(people, safeguards::sealed), keys);
    added.clear();
    removed.clear();
  }

  @Override
  public String toString() {
    return "PersonIndex[" + size() + " records]";
  }
}
