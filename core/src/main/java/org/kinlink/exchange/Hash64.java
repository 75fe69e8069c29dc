package org.kinlink.exchange;

/** FNV-1a over characters with the finaliser of MurmurHash3: quick, and the same everywhere. */
final class Hash64 {
  static final long BEGIN = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private Hash64() {}

  static long of(char[] text, int from, int to) {
    long h = BEGIN;
    for (int i = from; i < to; i++) {
      h = step(h, text[i]);
    }
    return mix(h);
  }

  /** Takes one more character in. */
  static long step(long h, int character) {
    return (h ^ character) * PRIME;
  }

  static long mix(long h) {
    long x = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    x = (x ^ (x >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return x ^ (x >>> 33);
  }
}
