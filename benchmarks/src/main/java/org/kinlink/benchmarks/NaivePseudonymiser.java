package org.kinlink.benchmarks;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.key.KeyAccess;
import org.kinlink.key.KeyContext;
import org.kinlink.key.Secret;
import org.kinlink.pseudonym.PseudonymDomain;

/** Pseudonyms of NHS numbers, 128 bits as text, by Bouncy Castle and strings of bits. */
final class NaivePseudonymiser {
  private final BouncyCastleHmac hmac;
  private final String keyId;
  private final byte[] tag;

  NaivePseudonymiser(Secret key, PseudonymDomain domain) {
    byte[] context =
        KeyContext.encode(
            List.of(
                "kinlink keys 2026",
                "pseudonym",
                domain.identifierType(),
                domain.project(),
                domain.recipient()));
    HKDFBytesGenerator hkdf = new HKDFBytesGenerator(new SHA256Digest());
    byte[] bytes = key.bytes(KeyAccess.grant());
    hkdf.init(HKDFParameters.skipExtractParameters(bytes, context));
    byte[] secret = new byte[32];
    hkdf.generateBytes(secret, 0, secret.length);
    hmac = new BouncyCastleHmac(secret);
    keyId = key.id().text();
    List<String> named = new ArrayList<>(List.of("kinlink pseudonym domain 2026"));
    named.addAll(List.of(domain.identifierType(), domain.project(), domain.recipient()));
    tag = Hashing.sha256().hashBytes(KeyContext.encode(named)).asBytes();
  }

  String pseudonym(NhsNumber number) {
    byte[] mac = hmac.of(number.digits().getBytes(StandardCharsets.UTF_8));
    String bits = bits(tag, 20) + bits(mac, 128) + "00";
    List<Integer> values = new ArrayList<>();
    for (int at = 0; at < bits.length(); at += 5) {
      values.add(Integer.parseInt(bits.substring(at, at + 5), 2));
    }
    List<Integer> all = new ArrayList<>();
    keyId.chars().forEach(c -> all.add(c >> 5));
    all.add(0);
    keyId.chars().forEach(c -> all.add(c & 31));
    all.addAll(values);
    all.addAll(Collections.nCopies(6, 0));
    int check = polymod(all) ^ 0x2bc830a3;
    for (int i = 5; i >= 0; i--) {
      values.add((check >> (5 * i)) & 31);
    }
    StringBuilder text = new StringBuilder(keyId + "-");
    values.forEach(value -> text.append("qpzry9x8gf2tvdw0s3jn54khce6mua7l".charAt(value)));
    return text.toString();
  }

  private static String bits(byte[] bytes, int count) {
    StringBuilder bits = new StringBuilder();
    for (byte b : bytes) {
      String eight = Integer.toBinaryString(b & 255);
      bits.append("0".repeat(8 - eight.length())).append(eight);
    }
    return bits.substring(0, count);
  }

  private static int polymod(List<Integer> values) {
    int[] generator = {0x3b6a57b2, 0x26508e6d, 0x1ea119fa, 0x3d4233dd, 0x2a1462b3};
    int check = 1;
    for (int value : values) {
      int top = check >>> 25;
      check = ((check & 0x1ffffff) << 5) ^ value;
      for (int i = 0; i < 5; i++) {
        check ^= ((top >> i) & 1) == 0 ? 0 : generator[i];
      }
    }
    return check;
  }
}
