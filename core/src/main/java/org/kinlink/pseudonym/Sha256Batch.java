package org.kinlink.pseudonym;

import java.util.Arrays;

/**
 * The compression function of SHA-256 for many blocks side by side. Place {@code i} of every array
 * belongs to block {@code i}, and each of the 64 rounds is one plain loop over all blocks, which
 * the compiler turns into vector instructions. The blocks of one message cannot be worked on side
 * by side; those of many short messages can.
 *
 * <p>For one thread. Holds what it was last given until it is used again or wiped.
 *
 * <p>Source: FIPS 180-4, sections 4.1.2, 5.3.3 and 6.2.2.
 */
final class Sha256Batch {
  /** Words of a state. */
  static final int STATE = 8;

  /** Words of a block. */
  static final int BLOCK = 16;

  private static final int[] START = {
    0x6a09e667, 0xbb67ae85, 0x3c6ef372, 0xa54ff53a, 0x510e527f, 0x9b05688c, 0x1f83d9ab, 0x5be0cd19
  };
  private static final int[] ROUNDS = {
    0x428a2f98, 0x71374491, 0xb5c0fbcf, 0xe9b5dba5, 0x3956c25b, 0x59f111f1, 0x923f82a4, 0xab1c5ed5,
    0xd807aa98, 0x12835b01, 0x243185be, 0x550c7dc3, 0x72be5d74, 0x80deb1fe, 0x9bdc06a7, 0xc19bf174,
    0xe49b69c1, 0xefbe4786, 0x0fc19dc6, 0x240ca1cc, 0x2de92c6f, 0x4a7484aa, 0x5cb0a9dc, 0x76f988da,
    0x983e5152, 0xa831c66d, 0xb00327c8, 0xbf597fc7, 0xc6e00bf3, 0xd5a79147, 0x06ca6351, 0x14292967,
    0x27b70a85, 0x2e1b2138, 0x4d2c6dfc, 0x53380d13, 0x650a7354, 0x766a0abb, 0x81c2c92e, 0x92722c85,
    0xa2bfe8a1, 0xa81a664b, 0xc24b8b70, 0xc76c51a3, 0xd192e819, 0xd6990624, 0xf40e3585, 0x106aa070,
    0x19a4c116, 0x1e376c08, 0x2748774c, 0x34b0bcb5, 0x391c0cb3, 0x4ed8aa4a, 0x5b9cca4f, 0x682e6ff3,
    0x748f82ee, 0x78a5636f, 0x84c87814, 0x8cc70208, 0x90befffa, 0xa4506ceb, 0xbef9a3f7, 0xc67178f2
  };

  /** The words of the blocks, {@code words[word][block]}; working turns them into others. */
  final int[][] words;

  /** The states after the blocks, {@code states[word][block]}. */
  final int[][] states;

  /** Makes room for so many blocks at a time. */
  Sha256Batch(int blocks) {
    words = new int[BLOCK][blocks];
    states = new int[STATE][blocks];
  }

  /** The state before the first block of a message. */
  static int[] start() {
    return START.clone();
  }

  /** Works on the first blocks, all from one state. */
  void compress(int[] from, int blocks) {
    for (int word = 0; word < STATE; word++) {
      Arrays.fill(states[word], 0, blocks, from[word]);
    }
    for (int round = 0; round < ROUNDS.length; round++) {
      int[] word = words[round % BLOCK];
      if (round >= BLOCK) {
        schedule(
            word,
            words[(round + 1) % BLOCK],
            words[(round + 9) % BLOCK],
            words[(round + 14) % BLOCK],
            blocks);
      }
      round(round, word, blocks);
    }
    for (int i = 0; i < STATE; i++) {
      add(states[i], from[i], blocks);
    }
  }

  private void round(int round, int[] word, int blocks) {
    // The eight words of a state change names in every round; nothing is moved.
    round(
        states[-round & 7],
        states[(1 - round) & 7],
        states[(2 - round) & 7],
        states[(3 - round) & 7],
        states[(4 - round) & 7],
        states[(5 - round) & 7],
        states[(6 - round) & 7],
        states[(7 - round) & 7],
        word,
        ROUNDS[round],
        blocks);
  }

  private static void round(
      int[] a,
      int[] b,
      int[] c,
      int[] d,
      int[] e,
      int[] f,
      int[] g,
      int[] h,
      int[] word,
      int constant,
      int blocks) {
    for (int i = 0; i < blocks; i++) {
      int x = a[i];
      int y = b[i];
      int z = e[i];
      int sum1 =
          Integer.rotateRight(z, 6) ^ Integer.rotateRight(z, 11) ^ Integer.rotateRight(z, 25);
      int sum0 =
          Integer.rotateRight(x, 2) ^ Integer.rotateRight(x, 13) ^ Integer.rotateRight(x, 22);
      int choice = g[i] ^ (z & (f[i] ^ g[i]));
      int majority = (x & y) | (c[i] & (x | y));
      int first = h[i] + sum1 + choice + constant + word[i];
      d[i] += first;
      h[i] = first + sum0 + majority;
    }
  }

  private static void schedule(int[] word, int[] next, int[] ninth, int[] fourteenth, int blocks) {
    for (int i = 0; i < blocks; i++) {
      int x = next[i];
      int y = fourteenth[i];
      int sigma0 = Integer.rotateRight(x, 7) ^ Integer.rotateRight(x, 18) ^ (x >>> 3);
      int sigma1 = Integer.rotateRight(y, 17) ^ Integer.rotateRight(y, 19) ^ (y >>> 10);
      word[i] += sigma0 + ninth[i] + sigma1;
    }
  }

  private static void add(int[] to, int constant, int blocks) {
    for (int i = 0; i < blocks; i++) {
      to[i] += constant;
    }
  }

  /** Forgets everything. */
  void wipe() {
    for (int[] word : words) {
      Arrays.fill(word, 0);
    }
    for (int[] state : states) {
      Arrays.fill(state, 0);
    }
  }
}
