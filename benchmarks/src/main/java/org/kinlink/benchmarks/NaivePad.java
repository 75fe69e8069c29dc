package org.kinlink.benchmarks;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.EncodingProfile;
import org.kinlink.encode.FieldEncoding;

/** Pads as their description says, with lists and one look at the stream for each number. */
final class NaivePad {
  private final EncodingPlan plan;

  NaivePad(EncodingPlan plan) {
    this.plan = plan;
  }

  long[] pad(byte[] seed, long[] filter) {
    try (DataInputStream numbers = stream(seed)) {
      BitSet bits = BitSet.valueOf(filter);
      BitSet padded = new BitSet();
      Map<String, List<Integer>> drawn = new HashMap<>();
      for (FieldEncoding field : plan.fields()) {
        int first = field.firstWord() * Long.SIZE;
        int width = field.words() * Long.SIZE;
        List<Boolean> order = new ArrayList<>();
        for (int i = 0; i < width; i++) {
          order.add(bits.get(first + i));
        }
        List<Integer> ofDomain = drawn.computeIfAbsent(field.domain(), d -> new ArrayList<>());
        for (int i = width - 1; i > 0; i--) {
          int n = width - 1 - i;
          if (n == ofDomain.size()) {
            ofDomain.add(numbers.readUnsignedShort());
          }
          Collections.swap(order, i, ofDomain.get(n) * (i + 1) / 65_536);
        }
        for (int i = 0; i < width; i++) {
          padded.set(first + i, order.get(i));
        }
      }
      long[] noise = new long[EncodingProfile.WORDS];
      for (int w = 0; w < noise.length; w++) {
        noise[w] = numbers.readLong();
      }
      padded.xor(BitSet.valueOf(noise));
      return Arrays.copyOf(padded.toLongArray(), EncodingProfile.WORDS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static DataInputStream stream(byte[] seed) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CTR/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE, new SecretKeySpec(seed, "AES"), new IvParameterSpec(new byte[16]));
      return new DataInputStream(new ByteArrayInputStream(cipher.doFinal(new byte[4_096])));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES is part of every Java", e);
    }
  }
}
