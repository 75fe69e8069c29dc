package org.kinlink.unit;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kinlink.household.PremisesLine;
import org.kinlink.record.Address;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;

/**
 * Residences and relationships, of the records that travel.
 *
 * @param wholeHomes whether a home is one token of its address and postcode together, so that
 *     neither which homes have a postcode in common shows nor how large a place is
 */
record SideTables(
    SentRecords records, Map<String, String> ids, ValueTokens tokens, boolean wholeHomes) {
  /** ZZ99 codes stand for no fixed abode, abroad and not known. */
  private static final String NO_PLACE = "ZZ99";

  void write(DataOutputStream out) throws IOException {
    out.writeInt(records.residences.size());
    for (Residence residence : records.residences) {
      write(out, residence);
    }
    out.writeInt(records.relationships.size());
    for (Relationship relationship : records.relationships) {
      out.writeUTF(String.valueOf(ids.get(relationship.person().recordId())));
      out.writeUTF(String.valueOf(ids.get(relationship.related().recordId())));
      out.writeUTF(relationship.type().name());
      BodyFormat.write(out, relationship.from());
      BodyFormat.write(out, relationship.to());
    }
    out.writeInt(BodyFormat.END);
  }

  private void write(DataOutputStream out, Residence residence) throws IOException {
    Address address = residence.address();
    out.writeUTF(String.valueOf(ids.get(residence.person().recordId())));
    String postcode = address.postcode();
    String line = address.line();
    if (wholeHomes) {
      String home =
          line == null || postcode == null || postcode.startsWith(NO_PLACE)
              ? ""
              : "h" + tokens.token("home", postcode + "\u0001" + PremisesLine.of(line));
      out.writeUTF(home);
      out.writeUTF("");
      out.writeUTF(home);
    } else {
      text(out, "address", line);
      text(out, "town", address.town());
      out.writeUTF(
          postcode == null ? "" : tokens.of(new Field("postcode", FieldKind.POSTCODE), postcode));
    }
    text(out, "uprn", address.uprn());
    out.writeUTF(residence.role().name());
    BodyFormat.write(out, residence.from());
    BodyFormat.write(out, residence.to());
  }

  private void text(DataOutputStream out, String domain, @Nullable String value)
      throws IOException {
    out.writeUTF(value == null ? "" : tokens.token(domain, value));
  }
}
