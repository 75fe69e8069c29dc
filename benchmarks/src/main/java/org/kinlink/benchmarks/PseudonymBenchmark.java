package org.kinlink.benchmarks;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.key.HmacSha256;
import org.kinlink.key.LinkageKey;
import org.kinlink.key.Secret;
import org.kinlink.pseudonym.PseudonymDomain;
import org.kinlink.pseudonym.PseudonymLength;
import org.kinlink.pseudonym.Pseudonymiser;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Keyed HMACs and pseudonyms of NHS numbers by one thread, by the JDK and by Bouncy Castle.
 *
 * <pre>{@code
 * java -jar benchmarks/target/benchmarks.jar Pseudonym -prof gc
 * }</pre>
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(3)
public class PseudonymBenchmark {
  private static final int NUMBERS = 1_024;

  /** JMH makes one. */
  public PseudonymBenchmark() {}

  /** Numbers, and a key that is fixed so that every run measures the same. */
  @State(Scope.Benchmark)
  public static class Numbers {
    final NhsNumber[] numbers;
    final long[] packed;
    final byte[] filled;
    final byte[][] messages;
    final HmacSha256 hmac;
    final BouncyCastleHmac bouncyCastle;
    final Pseudonymiser pseudonymiser;
    final NaivePseudonymiser naive;

    /** Makes the numbers and the key. */
    public Numbers() {
      numbers =
          Arrays.stream(NhsNumbers.make(2 * NUMBERS, 1))
              .filter(NhsNumber::isValid)
              .limit(NUMBERS)
              .mapToObj(NhsNumber::of)
              .toArray(NhsNumber[]::new);
      packed = Arrays.stream(numbers).mapToLong(NhsNumber::packed).toArray();
      filled = new byte[NUMBERS * PseudonymLength.BITS_128.bytes()];
      messages =
          Arrays.stream(numbers)
              .map(n -> n.digits().getBytes(StandardCharsets.US_ASCII))
              .toArray(byte[][]::new);
      byte[] bytes = new byte[Secret.SHORTEST];
      new SplittableRandom(1).nextBytes(bytes);
      PseudonymDomain domain =
          new PseudonymDomain(PseudonymDomain.NHS_NUMBER, "benchmark", "nobody");
      Secret secret = Secret.of(bytes);
      LinkageKey key = LinkageKey.of(secret, LocalDate.EPOCH);
      hmac = new HmacSha256(secret);
      bouncyCastle = new BouncyCastleHmac(bytes);
      pseudonymiser = new Pseudonymiser(key, domain, PseudonymLength.BITS_128);
      naive = new NaivePseudonymiser(secret, domain);
    }

    /** Compares the answers. */
    @Setup
    public void compare() {
      for (int i = 0; i < 50; i++) {
        Same.hold(
            Arrays.equals(hmac.of(messages[i]), bouncyCastle.of(messages[i])),
            "HMAC by the JDK and by Bouncy Castle");
        Same.hold(
            pseudonymiser.pseudonym(numbers[i]).equals(naive.pseudonym(numbers[i])),
            "pseudonyms and their twin");
      }
    }
  }

  /**
   * HMAC-SHA-256 of ten digits by the JDK.
   *
   * @param state the numbers
   * @param hole takes the results
   */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public void hmac(Numbers state, Blackhole hole) {
    for (byte[] message : state.messages) {
      hole.consume(state.hmac.of(message));
    }
  }

  /**
   * The same as {@link #hmac} by Bouncy Castle.
   *
   * @param state the numbers
   * @param hole takes the results
   */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public void hmacBouncyCastle(Numbers state, Blackhole hole) {
    for (byte[] message : state.messages) {
      hole.consume(state.bouncyCastle.of(message));
    }
  }

  /**
   * Pseudonyms as bytes, from packed numbers.
   *
   * @param state the numbers
   * @return the pseudonyms
   */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public byte[] pseudonymBytes(Numbers state) {
    state.pseudonymiser.fill(state.packed, state.filled);
    return state.filled;
  }

  /**
   * Pseudonyms as text.
   *
   * @param state the numbers
   * @param hole takes the results
   */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public void pseudonym(Numbers state, Blackhole hole) {
    for (NhsNumber number : state.numbers) {
      hole.consume(state.pseudonymiser.pseudonym(number));
    }
  }

  /**
   * The twin of {@link #pseudonym} by Bouncy Castle and strings of bits.
   *
   * @param state the numbers
   * @param hole takes the results
   */
  @Benchmark
  @OperationsPerInvocation(NUMBERS)
  public void pseudonymNaively(Numbers state, Blackhole hole) {
    for (NhsNumber number : state.numbers) {
      hole.consume(state.naive.pseudonym(number));
    }
  }
}
