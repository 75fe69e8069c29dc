package org.kinlink.fuzz;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.kinlink.identifier.Chi;
import org.kinlink.identifier.HcNumber;
import org.kinlink.identifier.NhsNumber;
import org.kinlink.identifier.NhsNumberNeighbours;
import org.kinlink.identifier.NhsNumberStatus;
import org.kinlink.identifier.Postcode;
import org.kinlink.identifier.Uln;
import org.kinlink.identifier.Upn;
import org.kinlink.identifier.UpnReason;
import org.kinlink.identifier.Uprn;

/**
 * Any text, read as every identifier. Reading never throws; what is accepted has one own form,
 * which is accepted as the same; a refusal says its reason and nothing else.
 */
final class Identifiers {
  private final String text;

  private Identifiers(String text) {
    this.text = text;
  }

  static void accept(byte[] data) {
    Identifiers identifiers = new Identifiers(new String(data, StandardCharsets.UTF_8));
    identifiers.nhsNumber(data);
    identifiers.otherNumbers();
    identifiers.places();
    NhsNumberStatus.ofCode(identifiers.text);
    UpnReason.ofCode(identifiers.text);
  }

  private void nhsNumber(byte[] data) {
    NhsNumber.Check check = NhsNumber.check(text);
    NhsNumber number = check.number();
    long packed = NhsNumber.parse(text);
    same(number == null, packed < 0);
    if (number != null) {
      same(number.packed(), packed);
      same(number, NhsNumber.of(packed));
      Objects.requireNonNull(number.range());
      canonical(number, number.digits(), t -> NhsNumber.check(t).number());
      canonical(number, number.grouped(), t -> NhsNumber.check(t).number());
    }
    refusal(number, check.outcome().reason(), NhsNumber::of);
    // Bytes that are no UTF-8 become other characters in the text.
    if (new String(data, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8).length
        == data.length) {
      same(packed, NhsNumber.parse(data, 0, data.length));
    }
    long[] into = new long[NhsNumberNeighbours.MOST];
    int found = NhsNumberNeighbours.of(text, into);
    for (int i = 0; i < found; i++) {
      same(true, NhsNumber.isValid(into[i]));
    }
  }

  private void otherNumbers() {
    Chi.Check chi = Chi.check(text);
    canonical(chi.number(), Chi::digits, t -> Chi.check(t).number());
    refusal(chi.number(), chi.outcome().reason(), Chi::of);
    HcNumber.Check hc = HcNumber.check(text);
    canonical(hc.number(), HcNumber::digits, t -> HcNumber.check(t).number());
    refusal(hc.number(), hc.outcome().reason(), HcNumber::of);
    Upn.Check upn = Upn.check(text);
    canonical(upn.number(), Upn::text, t -> Upn.check(t).number());
    refusal(upn.number(), upn.outcome().reason(), Upn::of);
    Uln.Check uln = Uln.check(text);
    canonical(uln.number(), Uln::text, t -> Uln.check(t).number());
    refusal(uln.number(), uln.outcome().reason(), Uln::of);
  }

  private void places() {
    Uprn.Check uprn = Uprn.check(text);
    canonical(uprn.number(), Uprn::text, t -> Uprn.check(t).number());
    Postcode.Check check = Postcode.check(text);
    Postcode postcode = check.postcode();
    canonical(postcode, Postcode::text, t -> Postcode.check(t).postcode());
    refusal(postcode, check.outcome().reason(), Postcode::of);
    if (postcode != null) {
      same(postcode.text(), postcode.outward() + " " + postcode.inward());
      same(true, postcode.outward().startsWith(postcode.area()));
      same(true, postcode.text().startsWith(postcode.sector()));
      Objects.requireNonNull(postcode.place());
    }
  }

  private static <T> void canonical(
      @Nullable T value, Function<T, String> form, Function<String, @Nullable T> check) {
    if (value != null) {
      canonical(value, form.apply(value), check);
    }
  }

  private static <T> void canonical(T value, String form, Function<String, @Nullable T> check) {
    same(value, check.apply(form));
    same(false, value.toString().contains(form));
  }

  private void refusal(@Nullable Object value, String reason, Function<String, Object> of) {
    try {
      same(value, of.apply(text));
    } catch (IllegalArgumentException e) {
      same(true, value == null);
      same("text: " + reason, e.getMessage());
    }
  }

  private static void same(@Nullable Object expected, @Nullable Object actual) {
    if (!Objects.equals(expected, actual)) {
      throw new AssertionError("should be the same");
    }
  }
}
