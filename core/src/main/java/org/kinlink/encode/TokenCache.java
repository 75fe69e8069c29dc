package org.kinlink.encode;

import java.util.Arrays;

/**
 * Remembers the positions that the key gives the tokens met so far. It holds what the key is to
 * hide, and is wiped after use. For one thread.
 */
final class TokenCache {
  private static final int FIRST = 1 << 7;

  /** Entries after which it is wiped and begins anew: about 100 MB. */
  private static final int MOST = 1 << 20;

  private static final short[] NONE = {};

  private long[] tokens = new long[FIRST];
  private int[] owners = new int[FIRST];
  private short[][] positions = empty(FIRST);
  private int size;

  private static short[][] empty(int length) {
    short[][] none = new short[length][];
    Arrays.fill(none, NONE);
    return none;
  }

  /**
   * The positions of a token.
   *
   * @param token the token
   * @param owner its field and salt, as one number
   * @return what was put, or nothing
   */
  short[] get(long token, int owner) {
    return positions[slot(token, owner)];
  }

  /** Remembers positions, and wipes those they replace. */
  void put(long token, int owner, short[] made) {
    if (size == MOST) {
      wipe();
    } else if (size * 2 == tokens.length) {
      grow();
    }
    int slot = slot(token, owner);
    short[] former = positions[slot];
    if (former.length == 0) {
      size++;
    }
    Arrays.fill(former, (short) 0);
    tokens[slot] = token;
    owners[slot] = owner;
    positions[slot] = made;
  }

  private int slot(long token, int owner) {
    int mask = tokens.length - 1;
    long hash = (token + owner * 0x9e37_79b9_7f4a_7c15L) * 0xbf58_476d_1ce4_e5b9L;
    int slot = (int) (hash >>> 40) & mask;
    while (positions[slot].length > 0 && (tokens[slot] != token || owners[slot] != owner)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void grow() {
    long[] oldTokens = tokens;
    int[] oldOwners = owners;
    short[][] old = positions;
    tokens = new long[oldTokens.length * 2];
    owners = new int[oldTokens.length * 2];
    positions = empty(oldTokens.length * 2);
    for (int i = 0; i < old.length; i++) {
      if (old[i].length > 0) {
        int slot = slot(oldTokens[i], oldOwners[i]);
        tokens[slot] = oldTokens[i];
        owners[slot] = oldOwners[i];
        positions[slot] = old[i];
      }
    }
    Arrays.fill(oldTokens, 0);
    Arrays.fill(oldOwners, 0);
  }

  /** How many tokens are remembered. */
  int size() {
    return size;
  }

  /** Overwrites everything. */
  void wipe() {
    for (short[] made : positions) {
      Arrays.fill(made, (short) 0);
    }
    Arrays.fill(tokens, 0);
    Arrays.fill(owners, 0);
    if (tokens.length > FIRST) {
      tokens = new long[FIRST];
      owners = new int[FIRST];
      positions = new short[FIRST][];
    }
    Arrays.fill(positions, NONE);
    size = 0;
  }
}
