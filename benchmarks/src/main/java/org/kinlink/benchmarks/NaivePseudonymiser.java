package org.kinlink.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.key.KeyAccess;
import org.kinlink.key.KeyContext;
import org.kinlink.key.Secret;
import org.kinlink.pseudonym.PseudonymDomain;

/** Pseudonyms of NHS numbers, 128 bits in hexadecimal, by Bouncy Castle and string formatting. */
final class NaivePseudonymiser {
  private final BouncyCastleHmac hmac;

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
  }

  String pseudonym(NhsNumber number) {
    byte[] mac = hmac.of(number.digits().getBytes(StandardCharsets.UTF_8));
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < 16; i++) {
      text.append(String.format(Locale.ROOT, "%02x", mac[i]));
    }
    return text.toString();
  }
}
