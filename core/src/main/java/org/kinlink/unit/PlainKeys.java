package org.kinlink.unit;

import com.google.common.collect.ImmutableList;
import java.io.DataOutputStream;
import java.io.IOException;
import org.kinlink.block.KeyedRules;
import org.kinlink.block.KeyedTexts;
import org.kinlink.record.People;

/** Keyed tokens of what the rules ask to be equal, or none. */
final class PlainKeys implements RecordKeys {
  private final ValueTokens tokens;
  private final KeyedTexts texts;
  private final ImmutableList<String> names;

  PlainKeys(People people, ValueTokens tokens, boolean none) {
    this.tokens = tokens;
    KeyedRules rules = new KeyedRules(people.schema());
    this.texts = rules.texts(people);
    this.names = none ? ImmutableList.of() : rules.names();
  }

  @Override
  public void writeHead(DataOutputStream out) throws IOException {
    out.writeInt(names.size());
    for (String name : names) {
      out.writeUTF(name);
    }
    out.writeInt(0);
  }

  @Override
  public void write(DataOutputStream out, int row) throws IOException {
    for (int rule = 0; rule < names.size(); rule++) {
      String text = texts.text(rule, row);
      out.writeLong(text == null ? 0 : tokens.number("rule " + names.get(rule), text));
    }
  }
}
