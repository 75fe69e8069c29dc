package org.kinlink.exchange;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.kinlink.pseudonym.PseudonymDomain;
import org.kinlink.record.BadDataException;
import org.kinlink.record.Field;
import org.kinlink.record.FieldKind;

/**
 * Decides what becomes of each column. What is not asked for is left out, but for a few codes that
 * single nobody out and are checked value by value.
 */
final class PseudonymColumns {
  private static final ImmutableSet<FieldKind> HARMLESS =
      ImmutableSet.of(
          FieldKind.SEX, FieldKind.ETHNICITY, FieldKind.LOOKED_AFTER, FieldKind.NHS_NUMBER_STATUS);

  private PseudonymColumns() {}

  static ImmutableList<ColumnUse> decide(
      PseudonymRequest request, CsvFile file, ImmutableList<ColumnMeaning> meanings) {
    request.replace().keySet().forEach(file::column);
    request.keep().forEach(file::column);
    ImmutableList.Builder<ColumnUse> uses = ImmutableList.builder();
    for (ColumnMeaning meaning : meanings) {
      uses.add(decide(request, file, meaning));
    }
    return uses.build();
  }

  private static ColumnUse decide(PseudonymRequest request, CsvFile file, ColumnMeaning meaning) {
    String header = meaning.header();
    String stated = request.replace().get(header);
    if (stated != null) {
      if (request.keep().contains(header)) {
        throw new BadDataException(
            file.name(), "column \"" + header + "\" cannot be both replaced and kept; choose one");
      }
      String type = stated.isEmpty() ? type(meaning.field()) : stated;
      if (type == null) {
        throw new BadDataException(
            file.name(),
            "column \""
                + header
                + "\" is of no type of identifiers that is recognised; say its type, as in"
                + " --columns \""
                + header
                + "=local-id\", in words that all data owners agree on");
      }
      return new ColumnUse(header, ColumnUse.Fate.REPLACED, type, "identifiers: " + type);
    }
    if (request.keep().contains(header)) {
      return new ColumnUse(header, ColumnUse.Fate.KEPT, "", "kept by name, as it is");
    }
    Field field = meaning.field();
    if (field != null && HARMLESS.contains(field.kind())) {
      return new ColumnUse(
          header, ColumnUse.Fate.STANDARDISED, "", "holds " + words(field) + " codes");
    }
    return new ColumnUse(header, ColumnUse.Fate.DROPPED, "", dropped(meaning));
  }

  private static @Nullable String type(@Nullable Field field) {
    if (field == null) {
      return null;
    }
    return switch (field.kind()) {
      case NHS_NUMBER -> PseudonymDomain.NHS_NUMBER;
      case UPRN -> PseudonymDomain.UPRN;
      case IDENTIFIER ->
          switch (field.name()) {
            case "upn", "former_upn" -> PseudonymDomain.UPN;
            case "uln" -> PseudonymDomain.ULN;
            case "chi_number" -> PseudonymDomain.CHI;
            default -> null;
          };
      default -> null;
    };
  }

  private static String dropped(ColumnMeaning meaning) {
    Field field = meaning.field();
    if (meaning.role() == ColumnMeaning.Role.RECORD_ID) {
      return "holds record ids";
    }
    return field == null ? "not recognised" : "holds " + words(field);
  }

  private static String words(Field field) {
    return field.kind().key().replace('_', ' ');
  }

  /** Refuses two columns of one name. */
  static void refuseRepeated(CsvFile file, ImmutableList<String> headers) {
    Set<String> seen = new HashSet<>();
    for (String header : headers) {
      if (!seen.add(header)) {
        throw new BadDataException(
            file.name(),
            "two columns of the output would be named \"" + header + "\"; rename one in the input");
      }
    }
  }
}
