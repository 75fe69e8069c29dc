package org.kinlink.household;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kinlink.record.Address;
import org.kinlink.record.Residence;
import org.kinlink.record.ResidenceRole;
import org.kinlink.record.RowKeys;

/**
 * Numbers the addresses of residences, so that equal premises have equal numbers, also where one
 * source states a UPRN and another only postcode and line. A line that stands for several UPRNs,
 * such as a block of flats, is premises of its own.
 */
final class AddressCodes {
  private static final int SEVERAL = -1;

  /** Code of postcode and line, whether or not there is a UPRN; 0 without both. */
  final int[] line;

  /** Code of the line alone, where it has a number; 0 elsewhere. */
  final int[] numbered;

  /** Code of the premises; 0 where the address names none. */
  final int[] premises;

  /** The residences that are in an institution. */
  final BitSet institution;

  private final List<Residence> residences;
  private final int lines;

  /** A residence that states the premises of each code. */
  private final int[] example;

  AddressCodes(List<Residence> residences) {
    this.residences = residences;
    int[] raw = codes(residences, Address::line);
    Lines distinct = new Lines(raw, residences);
    int[] street = new int[raw.length];
    Arrays.setAll(street, i -> distinct.street[raw[i]]);
    this.numbered = new int[raw.length];
    Arrays.setAll(numbered, i -> distinct.numbered[raw[i]] ? street[i] : 0);
    this.institution = new BitSet(raw.length);
    for (int i = 0; i < raw.length; i++) {
      institution.set(
          i, distinct.institution[raw[i]] || residences.get(i).role() == ResidenceRole.INSTITUTION);
    }
    this.line = RowKeys.join(codes(residences, AddressCodes::postcode), street);
    this.lines = Arrays.stream(line).max().orElse(0);
    this.premises = codes(residences, Address::uprn);
    numberPremises();
    this.example = new int[Arrays.stream(premises).max().orElse(0) + 1];
    for (int i = premises.length - 1; i >= 0; i--) {
      if (premises[i] <= lines || residences.get(i).address().uprn() != null) {
        example[premises[i]] = i;
      }
    }
  }

  private void numberPremises() {
    int[] numberOfLine = new int[lines + 1];
    for (int i = 0; i < premises.length; i++) {
      if (premises[i] != 0) {
        premises[i] += lines;
        int known = numberOfLine[line[i]];
        numberOfLine[line[i]] = known == 0 || known == premises[i] ? premises[i] : SEVERAL;
      }
    }
    for (int i = 0; i < premises.length; i++) {
      if (premises[i] == 0 && line[i] != 0) {
        premises[i] = numberOfLine[line[i]] > 0 ? numberOfLine[line[i]] : line[i];
      }
    }
  }

  /** What orders premises in the same way in every run. */
  String text(int code) {
    Address address = residences.get(example[code]).address();
    return code > lines
        ? "uprn " + address.uprn()
        : postcode(address) + "|" + PremisesLine.of(String.valueOf(address.line()));
  }

  /** ZZ99 codes stand for no fixed abode, abroad and not known. */
  private static @Nullable String postcode(Address address) {
    String postcode = address.postcode();
    return postcode != null && postcode.regionMatches(true, 0, "ZZ", 0, 2) ? null : postcode;
  }

  /** A part of an address, or null where it is missing. */
  private interface Part {
    @Nullable String of(Address address);
  }

  /** Codes from 1 in the order in which the parts first occur, 0 where one is missing. */
  private static int[] codes(List<Residence> residences, Part part) {
    Map<String, Integer> known = new HashMap<>();
    int[] codes = new int[residences.size()];
    for (int i = 0; i < codes.length; i++) {
      String text = part.of(residences.get(i).address());
      if (text != null) {
        Integer next = known.size() + 1;
        Integer before = known.putIfAbsent(text, next);
        codes[i] = before == null ? next : before;
      }
    }
    return codes;
  }

  /** What the distinct lines say, each looked at once. */
  private static final class Lines {
    final int[] street;
    final boolean[] numbered;
    final boolean[] institution;

    Lines(int[] raw, List<Residence> residences) {
      List<String> lines = new ArrayList<>();
      for (int i = 0; i < raw.length; i++) {
        String line = residences.get(i).address().line();
        if (line != null && raw[i] > lines.size()) {
          lines.add(line);
        }
      }
      String[] streets = new String[lines.size()];
      this.street = new int[lines.size() + 1];
      this.numbered = new boolean[street.length];
      this.institution = new boolean[street.length];
      IntStream.range(0, lines.size())
          .parallel()
          .forEach(
              l -> {
                String line = lines.get(l);
                streets[l] = PremisesLine.of(line);
                numbered[l + 1] = line.chars().anyMatch(Character::isDigit);
                institution[l + 1] = InstitutionWords.in(line);
              });
      Map<String, Integer> known = new HashMap<>();
      for (int l = 0; l < streets.length; l++) {
        Integer next = known.size() + 1;
        Integer before = known.putIfAbsent(streets[l], next);
        street[l + 1] = before == null ? next : before;
      }
    }
  }
}
