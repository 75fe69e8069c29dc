package org.kinlink.benchmarks;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.kinlink.encode.EncodingPlan;
import org.kinlink.encode.FieldEncoding;
import org.kinlink.encode.Tokens;
import org.kinlink.key.KeyPurpose;
import org.kinlink.key.KeyScope;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;

/**
 * The naive twin of {@link org.kinlink.encode.RecordEncoder} for plans without salt and hardening,
 * written from its description: a list of numbers for each token, and a bit at a time.
 */
final class NaiveEncoder {
  private final EncodingPlan plan;
  private final List<Secret> secrets = new ArrayList<>();

  NaiveEncoder(EncodingPlan plan, LinkageKey key, String project, String recipient) {
    this.plan = plan;
    for (FieldEncoding field : plan.fields()) {
      String label = plan.profile() + " field " + field.field().name();
      secrets.add(key.derive(KeyPurpose.ENCODING, new KeyScope(label, project, recipient)));
    }
  }

  long[] encode(String[] values) {
    long[] filter = new long[plan.words()];
    for (int f = 0; f < values.length; f++) {
      if (!values[f].isEmpty()) {
        add(plan.fields().get(f), secrets.get(f), values[f], filter);
      }
    }
    return filter;
  }

  private static void add(FieldEncoding field, Secret secret, String value, long[] filter) {
    List<byte[]> tokens = tokens(field.tokens(), value);
    for (int t = 0; t < tokens.size(); t++) {
      int bits = field.bits() / tokens.size() + (t < field.bits() % tokens.size() ? 1 : 0);
      for (int b = 0; b < bits; b++) {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        message.writeBytes(new byte[] {0, 0, (byte) (b / 16)});
        message.writeBytes(tokens.get(t));
        byte[] made = secret.hmacSha256(message.toByteArray());
        byte[] two = {made[(b % 16) * 2], made[(b % 16) * 2 + 1]};
        BigInteger width = BigInteger.valueOf(64L * field.words());
        int position = new BigInteger(1, two).multiply(width).shiftRight(16).intValue();
        int at = field.firstWord() * 64 + position;
        filter[at / 64] |= 1L << (at % 64);
      }
    }
  }

  private static List<byte[]> tokens(Tokens how, String value) {
    if (how == Tokens.WHOLE) {
      ByteArrayOutputStream whole = new ByteArrayOutputStream();
      whole.writeBytes(number(-1));
      whole.writeBytes(value.getBytes(StandardCharsets.UTF_8));
      return List.of(whole.toByteArray());
    }
    Set<Long> numbers = new LinkedHashSet<>();
    if (how == Tokens.BIGRAMS) {
      String padded = " " + value + " ";
      for (int i = 0; i + 1 < padded.length(); i++) {
        numbers.add(padded.charAt(i) * 65_536L + padded.charAt(i + 1));
      }
    } else {
      for (int i = 0; i < value.length(); i++) {
        if (value.charAt(i) != '-') {
          numbers.add(((i + 1L) << 56) + value.charAt(i));
        }
      }
      if (value.length() == 10) {
        numbers.add((20L << 56) + (two(value, 0) << 16) + two(value, 2));
        numbers.add((21L << 56) + two(value, 5));
        numbers.add((21L << 56) + two(value, 8));
      }
    }
    return numbers.stream().map(NaiveEncoder::number).toList();
  }

  private static long two(String value, int at) {
    return value.charAt(at) * 256L + value.charAt(at + 1);
  }

  private static byte[] number(long number) {
    return ByteBuffer.allocate(8).putLong(number).array();
  }
}
