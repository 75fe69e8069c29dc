package org.kinlink.exchange;

/** FNV-1a over characters with the finaliser of MurmurHash3: quick, and the same everywhere. */
final class Hash64 {
  private Hash64() {}

  static long of(char[] text, int from, int to) {
    long h = 0xcbf29ce484222325L;
    for (int i = from; i < to; i++) {
      h = (h ^ text[i]) * 0x100000001b3L;
    }
    return mix(h);
  }

  static long mix(long h) {
    long x = (h ^ (h >>> 33)) * 0xff51afd7ed558ccdL;
    x = (x ^ (x >>> 33)) * 0xc4ceb9fe1a85ec53L;
    return x ^ (x >>> 33);
  }
}
