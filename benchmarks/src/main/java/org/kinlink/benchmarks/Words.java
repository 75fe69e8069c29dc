package org.kinlink.benchmarks;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SplittableRandom;

/** Made-up words, of which a few are common and most are rare, as names are. */
final class Words {
  private static final String[] BEGINNINGS =
      "b br c ch d f g gr h j k l m n p r s sh st t th w".split(" ", -1);
  private static final String[] MIDDLES = "a e i o u ai ea ee oo ow".split(" ", -1);
  private static final String[] ENDINGS = "d ll m n r rd s son th ton ley y".split(" ", -1);

  private final String[] words;

  private Words(String[] words) {
    this.words = words;
  }

  static Words make(int number, SplittableRandom random) {
    Set<String> made = new LinkedHashSet<>();
    while (made.size() < number) {
      StringBuilder word = new StringBuilder();
      for (int syllables = 1 + random.nextInt(3); syllables > 0; syllables--) {
        word.append(any(BEGINNINGS, random)).append(any(MIDDLES, random));
      }
      made.add(word.append(any(ENDINGS, random)).toString());
    }
    return new Words(made.toArray(new String[0]));
  }

  private static String any(String[] parts, SplittableRandom random) {
    return parts[random.nextInt(parts.length)];
  }

  /** A word by its frequency: one word in a hundred makes up a fifth of what is drawn. */
  String common(SplittableRandom random) {
    double draw = random.nextDouble();
    return words[(int) (words.length * draw * draw * draw)];
  }
}
