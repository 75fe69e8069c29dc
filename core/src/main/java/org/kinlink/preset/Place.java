package org.kinlink.preset;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import java.util.List;
import org.kinlink.record.FieldKind;

/**
 * Where somebody lives, as it stands in a row. Its text form hides the address.
 *
 * @param parts raw cells by what they hold: address, house, street, locality, town, county,
 *     postcode, UPRN
 * @param order rank among several places of one person that nothing else ranks; the least is first
 */
public record Place(ImmutableMap<FieldKind, ImmutableList<String>> parts, int order) {
  /**
   * Returns a place known by its postcode only.
   *
   * @param postcode the postcode as it stands
   * @return the place
   */
  public static Place ofPostcode(String postcode) {
    return new Place(ImmutableMap.of(FieldKind.POSTCODE, ImmutableList.of(postcode)), 0);
  }

  /**
   * Returns this place with another rank.
   *
   * @param number the rank as it stands; not a number counts as last
   * @return the changed place
   */
  public Place ranked(String number) {
    try {
      return new Place(parts, (int) Math.min(Double.parseDouble(number), Integer.MAX_VALUE));
    } catch (NumberFormatException e) {
      return new Place(parts, Integer.MAX_VALUE);
    }
  }

  /**
   * Returns the cells of one part.
   *
   * @param kind what they hold
   * @return the raw cells, empty when there are none
   */
  public List<String> part(FieldKind kind) {
    return parts.getOrDefault(kind, ImmutableList.of());
  }

  @Override
  public String toString() {
    return "Place[hidden]";
  }
}
