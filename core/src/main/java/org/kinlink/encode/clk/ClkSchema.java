package org.kinlink.encode.clk;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.BadDataException;

/**
 * A linkage schema of version 1, 2 or 3, as clkhash reads it: which columns there are, and how each
 * is hashed into the CLK. Immutable.
 */
public final class ClkSchema {
  private final int bits;
  private final int folds;
  private final ClkKeys keys;
  private final ImmutableList<ClkFeature> features;
  private final ImmutableList<String> warnings;

  ClkSchema(
      int bits,
      int folds,
      ClkKeys keys,
      ImmutableList<ClkFeature> features,
      ImmutableList<String> warnings) {
    this.bits = bits;
    this.folds = folds;
    this.keys = keys;
    this.features = features;
    this.warnings = warnings;
  }

  /**
   * Understands a schema.
   *
   * @param file what to call it in messages
   * @param parsed the schema as parsed JSON: maps, lists, texts, numbers and booleans
   * @return the schema
   * @throws BadDataException if it is not one, or one that clkhash refuses; names the place
   */
  public static ClkSchema of(String file, @Nullable Object parsed) {
    return new ClkSchemaReader(SchemaNode.root(file, parsed)).read();
  }

  /**
   * How many bits a CLK has.
   *
   * @return the bits after folding
   */
  public int bits() {
    return bits;
  }

  /** How often a filter is folded onto itself. */
  int folds() {
    return folds;
  }

  ClkKeys keys() {
    return keys;
  }

  ImmutableList<ClkFeature> features() {
    return features;
  }

  /**
   * The columns.
   *
   * @return their identifiers in order, ignored ones included
   */
  public ImmutableList<String> columns() {
    return features.stream().map(ClkFeature::identifier).collect(ImmutableList.toImmutableList());
  }

  /**
   * What in the schema does not do what it says.
   *
   * @return a sentence each
   */
  public ImmutableList<String> warnings() {
    return warnings;
  }

  /** Shows how many bits and columns there are. */
  @Override
  public String toString() {
    return "ClkSchema[" + bits + " bits, " + features.size() + " columns]";
  }
}
