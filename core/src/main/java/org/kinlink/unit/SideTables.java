package org.kinlink.unit;

import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.Extracts;
import org.kinlink.household.PremisesLine;
import org.kinlink.record.Address;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;
import org.kinlink.record.People;
import org.kinlink.record.RecordRef;
import org.kinlink.record.Relationship;
import org.kinlink.record.Residence;

/**
 * Residences and relationships, of the records that travel.
 *
 * @param wholeHomes whether a home is one token of its address and postcode together, so that
 *     neither which homes have a postcode in common shows nor how large a place is
 */
record SideTables(
    People people,
    Set<String> restricted,
    Map<String, String> ids,
    ValueTokens tokens,
    boolean wholeHomes) {
  /** ZZ99 codes stand for no fixed abode, abroad and not known. */
  private static final String NO_PLACE = "ZZ99";

  void write(DataOutputStream out, Extracts extracts) throws IOException {
    String source = people.sources().get(0);
    List<Residence> residences = new ArrayList<>();
    for (Residence residence : extracts.residences()) {
      if (travels(residence.person(), source)
          && !restricted.contains(residence.person().recordId())) {
        residences.add(residence);
      }
    }
    out.writeInt(residences.size());
    for (Residence residence : residences) {
      write(out, residence);
    }
    List<Relationship> relationships = new ArrayList<>();
    for (Relationship relationship : extracts.relationships()) {
      if (travels(relationship.person(), source) && travels(relationship.related(), source)) {
        relationships.add(relationship);
      }
    }
    out.writeInt(relationships.size());
    for (Relationship relationship : relationships) {
      out.writeUTF(String.valueOf(ids.get(relationship.person().recordId())));
      out.writeUTF(String.valueOf(ids.get(relationship.related().recordId())));
      out.writeUTF(relationship.type().name());
      BodyFormat.write(out, relationship.from());
      BodyFormat.write(out, relationship.to());
    }
    out.writeInt(BodyFormat.END);
  }

  private boolean travels(RecordRef ref, String source) {
    return ref.source().equals(source) && ids.containsKey(ref.recordId());
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
