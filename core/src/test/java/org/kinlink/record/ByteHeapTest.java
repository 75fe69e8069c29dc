package org.kinlink.record;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class ByteHeapTest {
  private static final int ROUNDS = 3000;

  private final ByteHeap heap = new ByteHeap();
  private final List<String> texts = new ArrayList<>();
  private final List<Integer> places = new ArrayList<>();

  private void add(ByteHeap to, int moved, String text) {
    texts.add(text);
    places.add(moved + to.add(text));
  }

  private void check() {
    for (int i = 0; i < places.size(); i++) {
      int place = places.get(i);
      byte[] text = texts.get(i).getBytes(StandardCharsets.UTF_8);
      assertEquals(texts.get(i), heap.text(place));
      assertEquals(text.length == 0, heap.isEmpty(place));
      assertTrue(heap.is(place, text, 0, text.length));
      assertArrayEquals(texts.get(i).toCharArray(), heap.characters(place));
      char[] characters = new char[text.length + 1];
      assertEquals(texts.get(i).length(), heap.characters(place, characters));
      assertEquals(texts.get(i), new String(characters, 0, texts.get(i).length()));
      if (text.length > 0) {
        assertEquals(-text.length, heap.characters(place, new char[text.length - 1]));
      }
      assertFalse(heap.is(place, new byte[text.length + 1], 0, text.length + 1));
      heap.give(
          place,
          (data, from, to) ->
              assertEquals(
                  new String(text, StandardCharsets.UTF_8),
                  new String(data, from, to - from, StandardCharsets.UTF_8)));
    }
  }

  @Test
  void keepsTextsOfAnyLengthInTheirPlaces() {
    Random random = new Random(5);
    for (int i = 0; i < ROUNDS; i++) {
      boolean few = random.nextInt(100) > 0;
      add(heap, 0, "é7".repeat(few ? random.nextInt(9) : random.nextInt(40_000)));
    }
    add(heap, 0, "x".repeat(1 << 19));
    add(heap, 0, "behind it");
    check();
  }

  @Test
  void takesOverWhatOthersHold() {
    add(heap, 0, "mine");
    for (String name : List.of("one", "other")) {
      ByteHeap other = new ByteHeap();
      int before = texts.size();
      for (int i = 0; i < ROUNDS; i++) {
        add(other, 0, name.repeat(i % 70));
      }
      int moved = heap.addAll(other);
      for (int i = before; i < places.size(); i++) {
        places.set(i, moved + places.get(i));
      }
      add(heap, 0, "mine again");
    }
    assertEquals(heap.addAll(new ByteHeap()), heap.addAll(new ByteHeap()));
    check();
  }

  @Test
  void refusesWhatNoLengthCanSay() {
    assertThrows(IllegalArgumentException.class, () -> heap.add("x".repeat(1 << 24)));
    assertEquals("ByteHeap[hidden]", heap.toString());
  }
}
