package org.kinlink.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * Texts in UTF-8 one behind the other, without an object for each. For one thread while it grows;
 * afterwards safe to share. Its text form hides them.
 */
public final class ByteHeap {
  private static final int CHUNK = 1 << 18;

  private static final int FIRST = 1 << 10;

  /** Places count words of four bytes, so that they reach over eight gigabytes. */
  private static final int WORD = 2;

  private static final int PLACES = CHUNK >> WORD;
  private static final int LENGTH = 3;
  private static final int LONGEST = (1 << 24) - 1;

  /** Of one size, but for the last, which may still grow to it, and for texts that are longer. */
  private byte[][] chunks = new byte[4][];

  private byte[] last = new byte[0];
  private int count;
  private int used;

  /** Starts empty. */
  public ByteHeap() {
    // Nothing to be made before the first text.
  }

  /** Takes a text without a string of it being made. */
  @FunctionalInterface
  public interface Sink {

    /**
     * Takes a text.
     *
     * @param data holds it in UTF-8; it must not be changed
     * @param from where it begins
     * @param to where it ends
     */
    void take(byte[] data, int from, int to);
  }

  /** Asks something of a text without a string of it being made. */
  @FunctionalInterface
  public interface Question {

    /**
     * Answers for a text.
     *
     * @param data holds it in UTF-8; it must not be changed
     * @param from where it begins
     * @param to where it ends
     * @return the answer
     */
    boolean test(byte[] data, int from, int to);
  }

  /**
   * Keeps a text.
   *
   * @param data holds it in UTF-8
   * @param from where it begins
   * @param to where it ends
   * @return its place
   * @throws IllegalArgumentException if it is longer than 16 million bytes
   */
  public int add(byte[] data, int from, int to) {
    int length = to - from;
    if (used + LENGTH + length > last.length) {
      makeRoom(LENGTH + length);
    }
    int at = used;
    last[at] = (byte) length;
    last[at + 1] = (byte) (length >> 8);
    last[at + 2] = (byte) (length >> 16);
    System.arraycopy(data, from, last, at + LENGTH, length);
    used = at + LENGTH + length + 3 & -1 << WORD;
    return (count - 1) * PLACES + (at >> WORD);
  }

  /**
   * Keeps a text.
   *
   * @param text the text
   * @return its place
   * @throws IllegalArgumentException if it is longer than 16 million bytes
   */
  public int add(String text) {
    byte[] data = text.getBytes(StandardCharsets.UTF_8);
    return add(data, 0, data.length);
  }

  private void makeRoom(int bytes) {
    if (bytes > LONGEST) {
      throw new IllegalArgumentException("text: longer than 16 million bytes");
    }
    if (count > 0 && last.length < CHUNK && used + bytes <= CHUNK) {
      last = Arrays.copyOf(last, Math.min(CHUNK, Math.max(used + bytes, 4 * last.length)));
    } else {
      last = new byte[Math.max(count > 0 ? CHUNK : FIRST, bytes)];
      used = 0;
      if (count == chunks.length) {
        chunks = Arrays.copyOf(chunks, 2 * count);
      }
      count++;
    }
    chunks[count - 1] = last;
  }

  /**
   * Takes over what another holds, which may not grow any more.
   *
   * @param other the other
   * @return what is to be added to each of its places
   */
  public int addAll(ByteHeap other) {
    int before = count;
    chunks = Arrays.copyOf(chunks, Math.max(4, count + other.count));
    System.arraycopy(other.chunks, 0, chunks, count, other.count);
    count += other.count;
    // What was taken over is not ours to write to.
    last = new byte[0];
    used = CHUNK;
    return before * PLACES;
  }

  /**
   * Returns whether a place holds exactly some bytes.
   *
   * @param place the place
   * @param data holds the bytes
   * @param from where they begin
   * @param to where they end
   * @return whether they are the same
   */
  public boolean is(int place, byte[] data, int from, int to) {
    byte[] chunk = chunks[place / PLACES];
    int at = place % PLACES << WORD;
    if (length(chunk, at) != to - from) {
      return false;
    }
    at += LENGTH;
    for (int i = from; i < to; i++) {
      if (chunk[at++] != data[i]) {
        return false;
      }
    }
    return true;
  }

  /**
   * Asks something of the text at a place.
   *
   * @param place the place
   * @param question what is asked
   * @return the answer
   */
  public boolean test(int place, Question question) {
    byte[] chunk = chunks[place / PLACES];
    int at = place % PLACES << WORD;
    return question.test(chunk, at + LENGTH, at + LENGTH + length(chunk, at));
  }

  /** Whether two places hold the same. */
  boolean areEqual(int one, int other) {
    byte[] chunk = chunks[one / PLACES];
    int at = one % PLACES << WORD;
    return is(other, chunk, at + LENGTH, at + LENGTH + length(chunk, at));
  }

  /** What the text at a place is sorted by before it is looked at. */
  long head(int place) {
    byte[] chunk = chunks[place / PLACES];
    int at = place % PLACES << WORD;
    return TextHead.of(chunk, at + LENGTH, at + LENGTH + length(chunk, at));
  }

  /**
   * Returns the text at a place.
   *
   * @param place the place
   * @return the text
   */
  public String text(int place) {
    byte[] chunk = chunks[place / PLACES];
    int at = place % PLACES << WORD;
    return new String(chunk, at + LENGTH, length(chunk, at), StandardCharsets.UTF_8);
  }

  /** The characters of the text at a place. */
  char[] characters(int place) {
    char[] characters = new char[length(chunks[place / PLACES], place % PLACES << WORD)];
    int length = characters(place, characters);
    return length == characters.length ? characters : Arrays.copyOf(characters, length);
  }

  /**
   * Writes the characters of the text at a place, without a string where each is one byte.
   *
   * @param place the place
   * @param into receives them; as long as the text has bytes, or longer
   * @return how many characters the text has, or the number below zero of the bytes that it has
   *     where the array is too short for them
   */
  int characters(int place, char[] into) {
    byte[] chunk = chunks[place / PLACES];
    int at = (place % PLACES << WORD) + LENGTH;
    int length = length(chunk, at - LENGTH);
    if (length > into.length) {
      return -length;
    }
    for (int i = 0; i < length; i++) {
      if (chunk[at + i] < 0) {
        String text = text(place);
        text.getChars(0, text.length(), into, 0);
        return text.length();
      }
      into[i] = (char) chunk[at + i];
    }
    return length;
  }

  /**
   * Returns whether the text at a place is empty.
   *
   * @param place the place
   * @return whether there is nothing
   */
  public boolean isEmpty(int place) {
    return length(chunks[place / PLACES], place % PLACES << WORD) == 0;
  }

  /**
   * Hands over the text at a place.
   *
   * @param place the place
   * @param sink takes it
   */
  public void give(int place, Sink sink) {
    byte[] chunk = chunks[place / PLACES];
    int at = place % PLACES << WORD;
    sink.take(chunk, at + LENGTH, at + LENGTH + length(chunk, at));
  }

  private static int length(byte[] chunk, int at) {
    return (chunk[at] & 0xFF) | (chunk[at + 1] & 0xFF) << 8 | (chunk[at + 2] & 0xFF) << 16;
  }

  @Override
  public String toString() {
    return "ByteHeap[hidden]";
  }
}
