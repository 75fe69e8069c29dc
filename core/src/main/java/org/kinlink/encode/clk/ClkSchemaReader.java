package org.kinlink.encode.clk;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Objects;
import java.util.Optional;
import org.kinlink.encode.clk.ClkFeature.Hash;
import org.kinlink.encode.clk.ClkFeature.Hashing;
import org.kinlink.encode.clk.ClkFeature.Missing;
import org.kinlink.encode.clk.ClkFeature.Strategy;

/**
 * Reads the three versions of clkhash's linkage schema.
 *
 * <p>Source: the JSON schemas and the conversions of clkhash 0.18.3. Its documentation calls the
 * number of folds {@code xorFolds}; its code reads {@code xor_folds} alone.
 */
final class ClkSchemaReader {
  /** Python writes the mark of the order of bytes before UTF-16 and UTF-32, lowest byte first. */
  private static final ImmutableMap<String, Charset> CHARSETS =
      ImmutableMap.of(
          "ascii",
          StandardCharsets.US_ASCII,
          "utf-8",
          StandardCharsets.UTF_8,
          "utf-16",
          Charset.forName("x-UTF-16LE-BOM"),
          "utf-32",
          Charset.forName("x-UTF-32LE-BOM"));

  private static final int MOST_BITS = 1 << 20;

  private final SchemaNode root;
  private final ImmutableList.Builder<String> warnings = ImmutableList.builder();
  private final int version;

  ClkSchemaReader(SchemaNode root) {
    this.root = root;
    this.version = root.whole("version", 1);
    if (version > 3) {
      throw root.bad("version", "1, 2 or 3 is expected");
    }
  }

  ClkSchema read() {
    SchemaNode config = root.node("clkConfig");
    int bits = config.whole("l", 1);
    int folds = config.whole("xor_folds", 0, 0);
    if (bits > MOST_BITS || folds > 16 || (long) bits << folds > MOST_BITS) {
      throw config.bad("l", "more than " + MOST_BITS + " bits");
    }
    if (config.has("xorFolds")) {
      warnings.add(
          "clkConfig.xorFolds has no effect, here and in clkhash, whatever its documentation says;"
              + " xor_folds folds");
    }
    ImmutableList.Builder<ClkFeature> features = ImmutableList.builder();
    for (SchemaNode feature : root.nodes("features")) {
      features.add(feature(feature, config, bits << folds));
    }
    ImmutableList<ClkFeature> all = features.build();
    return new ClkSchema(bits, folds, keys(config.node("kdf"), all.size()), all, warnings.build());
  }

  private static ClkKeys keys(SchemaNode kdf, int features) {
    if (!kdf.text("type").equals("HKDF")) {
      throw kdf.bad("type", "HKDF is expected");
    }
    String hash = kdf.optionalText("hash").orElse("SHA256");
    if (!hash.equals("SHA256") && !hash.equals("SHA512")) {
      throw kdf.bad("hash", "SHA256 or SHA512 is expected");
    }
    int size = kdf.whole("keySize", 1, 64);
    ClkKeys keys =
        new ClkKeys(hash.equals("SHA512"), base64(kdf, "salt"), base64(kdf, "info"), size);
    if ((long) features * 2 * size > keys.longest()) {
      throw kdf.bad("keySize", "HKDF cannot give so many keys of this size");
    }
    return keys;
  }

  private static byte[] base64(SchemaNode kdf, String key) {
    try {
      return Base64.getDecoder().decode(kdf.optionalText(key).orElse(""));
    } catch (IllegalArgumentException e) {
      throw kdf.bad(key, "base64 is expected");
    }
  }

  private ClkFeature feature(SchemaNode feature, SchemaNode config, int width) {
    String identifier = feature.text("identifier");
    if (feature.flag("ignored")) {
      return new ClkFeature(identifier, Optional.empty());
    }
    SchemaNode format = feature.node("format");
    SchemaNode hashing = feature.node("hashing");
    double weight = version == 1 && hashing.has("weight") ? hashing.number("weight") : 1;
    if (weight == 0) {
      return new ClkFeature(identifier, Optional.empty());
    }
    Hash hash = hash(version == 1 ? config.optionalNode("hash") : hashing.optionalNode("hash"));
    if (hash == Hash.BLAKE && Integer.bitCount(width) != 1) {
      throw config.bad("l", "BLAKE2b needs a power of two");
    }
    if (hash == Hash.BLAKE && config.node("kdf").whole("keySize", 1, 64) > 64) {
      throw config.bad("kdf.keySize", "BLAKE2b takes at most 64");
    }
    return new ClkFeature(
        identifier,
        Optional.of(
            new Hashing(
                ClkFormat.of(format),
                charset(format),
                comparison(hashing),
                strategy(hashing, config, weight),
                hash,
                hashing.optionalNode("missingValue").map(ClkSchemaReader::missing))));
  }

  private static Missing missing(SchemaNode node) {
    String sentinel = node.text("sentinel");
    return new Missing(sentinel, node.optionalText("replaceWith").orElse(sentinel));
  }

  private static Charset charset(SchemaNode format) {
    String name = format.optionalText("encoding").orElse("utf-8");
    if (!CHARSETS.containsKey(name)) {
      throw format.bad("encoding", "one of " + CHARSETS.keySet() + " is expected");
    }
    return Objects.requireNonNull(CHARSETS.get(name));
  }

  private static Hash hash(Optional<SchemaNode> node) {
    if (node.isEmpty()) {
      return Hash.BLAKE;
    }
    SchemaNode hash = node.get();
    return switch (hash.text("type")) {
      case "blakeHash" -> {
        if (hash.has("prevent_singularity")) {
          throw hash.bad("prevent_singularity", "belongs to doubleHash");
        }
        yield Hash.BLAKE;
      }
      case "doubleHash" ->
          hash.flag("prevent_singularity") ? Hash.DOUBLE_NON_SINGULAR : Hash.DOUBLE;
      default -> throw hash.bad("type", "blakeHash or doubleHash is expected");
    };
  }

  private ClkComparison comparison(SchemaNode hashing) {
    if (version < 3) {
      return new ClkComparison.Ngrams(hashing.whole("ngram", 1), hashing.flag("positional"));
    }
    SchemaNode comparison = hashing.node("comparison");
    return switch (comparison.text("type")) {
      case "ngram" ->
          new ClkComparison.Ngrams(comparison.whole("n", 1), comparison.flag("positional"));
      case "exact" -> new ClkComparison.Exact();
      case "numeric" -> numeric(comparison);
      default -> throw comparison.bad("type", "ngram, exact or numeric is expected");
    };
  }

  private static ClkComparison numeric(SchemaNode node) {
    int precision = node.whole("fractional_precision", 0, 0);
    double interval = Math.rint(node.number("thresholdDistance") * Math.pow(10, precision));
    if (!(interval >= 1) || interval > Long.MAX_VALUE >> 1 || precision > 300) {
      throw node.bad("thresholdDistance", "is not positive at the precision that is asked for");
    }
    return new NumericComparison((long) interval, node.whole("resolution", 1), precision);
  }

  private Strategy strategy(SchemaNode hashing, SchemaNode config, double weight) {
    if (version == 1) {
      int bits = (int) Math.rint(weight * config.whole("k", 1));
      if (bits < 1) {
        throw hashing.bad("weight", "leaves no bit");
      }
      return new Strategy(true, bits);
    }
    SchemaNode strategy = hashing.node("strategy");
    String perToken = version == 2 ? "k" : "bitsPerToken";
    String perFeature = version == 2 ? "numBits" : "bitsPerFeature";
    if (strategy.has(perToken) == strategy.has(perFeature)) {
      throw strategy.bad(perToken, "either this or " + perFeature + " is expected");
    }
    boolean each = strategy.has(perToken);
    return new Strategy(each, strategy.whole(each ? perToken : perFeature, 1));
  }
}
