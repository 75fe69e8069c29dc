package org.kinlink.unit;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.Range;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.compare.BitKernels;
import org.kinlink.compare.FieldComparator;
import org.kinlink.compare.FilterComparator;
import org.kinlink.compare.NamedFilters;
import org.kinlink.compare.SimilarityMixture;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.FilterColumn;
import org.kinlink.exchange.WholeFilters;
import org.kinlink.record.Field;
import org.kinlink.record.Schema;

/** What the unit makes of the filters of all sources: comparators, and filters of whole records. */
final class UnitFilters {
  private final List<EncodedSource> sources;
  private final Map<String, FilterColumn> filters;
  private final boolean keyless;
  private final @Nullable WholeFilters whole;

  UnitFilters(List<EncodedSource> sources, Map<String, FilterColumn> filters) {
    this.sources = sources;
    this.filters = filters;
    FilterColumn records = filters.get(EncodedColumn.RECORD);
    this.keyless = sources.stream().anyMatch(source -> source.rules.isEmpty());
    this.whole = records != null ? whole(records) : keyless ? joined() : null;
  }

  /** Whether a source came without keys. */
  boolean isKeyless() {
    return keyless;
  }

  /** Filters of whole records, or null where they are not needed. */
  @Nullable WholeFilters whole() {
    return whole;
  }

  /** The comparator of each field that has filters. */
  ImmutableMap<String, FieldComparator> comparators(Schema schema) {
    ImmutableMap.Builder<String, FieldComparator> comparators = ImmutableMap.builder();
    for (Field field : schema.fields()) {
      FilterColumn column = filters.get(field.name());
      if (column != null && column.size() > 0) {
        NamedFilters named = new NamedFilters(column, tokens(field.name()));
        comparators.put(
            field.name(),
            field.name().equals(EncodedColumn.RECORD) && whole != null
                ? FilterComparator.ofRecords(named, whole.mixture())
                : FilterComparator.of(field.kind(), named));
      }
    }
    return comparators.buildOrThrow();
  }

  private ImmutableList<NamedFilters.Tokens> tokens(String name) {
    ImmutableList.Builder<NamedFilters.Tokens> tokens = ImmutableList.builder();
    for (EncodedSource source : sources) {
      for (EncodedSource.Column column : source.columns) {
        if (column.field.name().equals(name) && column.filters != null) {
          tokens.add(new NamedFilters.Tokens(column.first, column.tokens));
        }
      }
    }
    return tokens.build();
  }

  private WholeFilters whole(FilterColumn records) {
    int[][] places = new int[sources.size()][];
    List<Range<Integer>> ranges = new ArrayList<>();
    for (int s = 0; s < places.length; s++) {
      EncodedSource.Column column = sources.get(s).whole();
      places[s] = new int[sources.get(s).ids.size()];
      for (int r = 0; r < places[s].length; r++) {
        places[s][r] = column == null ? -1 : column.place(r);
      }
      int first = column == null ? 0 : column.first;
      ranges.add(Range.closedOpen(first, column == null ? 0 : first + column.tokens.size()));
    }
    return new WholeFilters(records, places, mixture(records, ranges));
  }

  /** The filters of the fields of each record, one after the other in the order of their names. */
  private @Nullable WholeFilters joined() {
    List<String> names = filters.keySet().stream().sorted().toList();
    int words = names.stream().mapToInt(name -> width(name)).sum();
    if (words != EncodingProfile.WORDS) {
      return null;
    }
    FilterColumn joined = new FilterColumn(words);
    int[][] places = new int[sources.size()][];
    List<Range<Integer>> ranges = new ArrayList<>();
    long[] filter = new long[words];
    for (int s = 0; s < places.length; s++) {
      EncodedSource source = sources.get(s);
      int first = joined.size();
      places[s] = new int[source.ids.size()];
      for (int r = 0; r < places[s].length; r++) {
        join(source, r, names, filter);
        places[s][r] = joined.add(filter);
      }
      ranges.add(Range.closedOpen(first, joined.size()));
    }
    return new WholeFilters(joined, places, mixture(joined, ranges));
  }

  private int width(String name) {
    FilterColumn column = filters.get(name);
    return column == null ? 0 : column.words();
  }

  private void join(EncodedSource source, int record, List<String> names, long[] filter) {
    Arrays.fill(filter, 0);
    int at = 0;
    for (String name : names) {
      for (EncodedSource.Column column : source.columns) {
        int place = column.field.name().equals(name) ? column.place(record) : -1;
        if (place >= 0 && column.filters != null) {
          column.filters.copy(place, 0, column.words, filter, at);
        }
      }
      at += width(name);
    }
  }

  /** Of the two largest sources, as they tell most; of one source with itself where it is alone. */
  private static SimilarityMixture mixture(FilterColumn filters, List<Range<Integer>> ranges) {
    List<Range<Integer>> largest = new ArrayList<>(ranges);
    largest.sort(
        Comparator.comparingInt((Range<Integer> r) -> r.upperEndpoint() - r.lowerEndpoint())
            .reversed());
    Range<Integer> other = largest.get(Math.min(1, largest.size() - 1));
    return SimilarityMixture.of(filters, largest.get(0), other, BitKernels.best());
  }
}
