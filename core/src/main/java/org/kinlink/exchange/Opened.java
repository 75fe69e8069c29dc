package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import org.kinlink.record.Field;

/** A source whose fields are known, before its rows are read. */
sealed interface Opened permits Understood, PresetSource {
  /** What was asked for. */
  SourcePlan plan();

  /** Name of its first file, for messages. */
  String fileName();

  /** Whether its fields are stated rather than recognised. */
  boolean stated();

  /** The fields that it feeds. */
  ImmutableList<Field> fields();
}
