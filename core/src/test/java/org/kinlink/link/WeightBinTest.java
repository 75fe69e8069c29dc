package org.kinlink.link;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.google.common.collect.ImmutableList;
import org.junit.jupiter.api.Test;

final class WeightBinTest {
  @Test
  void aLinkThatWeighsMoreThanItsPairDidIsAPairOfItsBar() {
    long[] pairs = {0, 7, 0, 2, 0, 0};
    long[] linked = {0, 0, 0, 1, 3, 0};
    assertEquals(
        ImmutableList.of(
            new WeightBin(-1, 7, 0),
            new WeightBin(0, 0, 0),
            new WeightBin(1, 2, 1),
            new WeightBin(2, 3, 3)),
        WeightBin.of(pairs, linked, -2));
  }
}
