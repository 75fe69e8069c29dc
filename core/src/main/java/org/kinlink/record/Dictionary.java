package org.kinlink.record;

import java.util.Arrays;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The distinct values of one field in ascending order, with how many records have each. Code 0
 * means missing; the codes 1 to {@link #size()} stand for values, so that equal codes mean equal
 * values and codes compare as values do. Immutable, safe to share between threads.
 */
public final class Dictionary {
  /** The values by their codes, or nothing where they are bytes. */
  private final String[] values;

  private final ByteHeap bytes;
  private final int[] places;
  private final int[] counts;

  Dictionary(String[] values, int[] counts) {
    this(values, new ByteHeap(), new int[0], counts);
  }

  /** A dictionary that makes a text for whoever asks, as fits values that hardly ever repeat. */
  Dictionary(ByteHeap bytes, int[] places, int[] counts) {
    this(new String[0], bytes, places, counts);
  }

  private Dictionary(String[] values, ByteHeap bytes, int[] places, int[] counts) {
    this.values = values;
    this.bytes = bytes;
    this.places = places;
    this.counts = counts;
  }

  /**
   * Some of these values together with others.
   *
   * @param more the others, with a number from above {@link #size()} each
   * @param chosen in the order of the values, codes of this dictionary and numbers of others
   * @param records for each code of the new dictionary how many records have it
   */
  Dictionary with(Map<String, Integer> more, int[] chosen, int[] records) {
    if (values.length > 0) {
      String[] all = Arrays.copyOf(values, values.length + more.size());
      more.forEach((text, number) -> all[number] = text);
      String[] left = new String[records.length];
      Arrays.setAll(left, code -> all[code == 0 ? 0 : chosen[code - 1]]);
      return new Dictionary(left, records);
    }
    ByteHeap grown = new ByteHeap();
    grown.addAll(bytes);
    int[] all = Arrays.copyOf(places, places.length + more.size());
    more.forEach((text, number) -> all[number] = grown.add(text));
    int[] left = new int[records.length];
    Arrays.setAll(left, code -> all[code == 0 ? 0 : chosen[code - 1]]);
    return new Dictionary(grown, left, records);
  }

  /**
   * Returns how many distinct values there are.
   *
   * @return the number of values, not counting missing
   */
  public int size() {
    return counts.length - 1;
  }

  /**
   * Returns the value of a code.
   *
   * @param code 0 to {@link #size()}
   * @return the value, or null for code 0
   */
  public @Nullable String value(int code) {
    return code == 0 ? null : get(code);
  }

  /**
   * Returns the value of a code that is known to be present.
   *
   * @param code 1 to {@link #size()}
   * @return the value
   */
  public String get(int code) {
    return values.length > 0 ? values[code] : bytes.text(places[code]);
  }

  /**
   * Returns the characters of a value, for whoever takes apart all values of a field.
   *
   * @param code 1 to {@link #size()}
   * @return its characters, to be kept by the caller
   */
  public char[] characters(int code) {
    return values.length > 0 ? values[code].toCharArray() : bytes.characters(places[code]);
  }

  /**
   * Writes the characters of a value into an array, for whoever looks at each value only once: half
   * a million postcodes need not become as many texts.
   *
   * @param code 1 to {@link #size()}
   * @param into receives them from its beginning
   * @return how many characters the value has; or, negative and with nothing of use written, how
   *     long an array it asks for
   */
  public int characters(int code, char[] into) {
    if (values.length == 0) {
      return bytes.characters(places[code], into);
    }
    int length = values[code].length();
    if (length > into.length) {
      return -length;
    }
    values[code].getChars(0, length, into, 0);
    return length;
  }

  /**
   * Finds a value.
   *
   * @param value the value
   * @return its code, or 0 when no record has it
   */
  public int find(String value) {
    int low = 1;
    int high = size();
    while (low <= high) {
      int middle = (low + high) >>> 1;
      int order = get(middle).compareTo(value);
      if (order == 0) {
        return middle;
      }
      low = order < 0 ? middle + 1 : low;
      high = order < 0 ? high : middle - 1;
    }
    return 0;
  }

  /**
   * Returns how many records have the value.
   *
   * @param code 0 to {@link #size()}; 0 counts the records without a value
   * @return the number of records
   */
  public int count(int code) {
    return counts[code];
  }

  @Override
  public String toString() {
    return "Dictionary[" + size() + " values]";
  }
}
