package org.kinlink.identifier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Why a child has no Unique Pupil Number, by the codes that care and school returns write. */
public enum UpnReason {
  /** UN1. */
  NOT_OF_SCHOOL_AGE("not of school age"),
  /** UN2. */
  NEVER_AT_MAINTAINED_SCHOOL("never attended a maintained school"),
  /** UN3. */
  EDUCATED_OUTSIDE_ENGLAND("educated outside England"),
  /** UN4. */
  NEWLY_LOOKED_AFTER("newly looked after"),
  /** UN5. */
  DISCREPANCY("sources disagree on the number"),
  /** UN6 and above, whose meanings differ between returns. */
  OTHER("another reason of the return");

  private final String description;

  UpnReason(String description) {
    this.description = description;
  }

  /**
   * The reason that a code stands for, in capitals or not and with blanks around it or not.
   *
   * @param text the code, such as "UN1", or null for a missing value
   * @return the reason, or nothing if the text is none of UN1 to UN99
   */
  public static Optional<UpnReason> ofCode(@Nullable CharSequence text) {
    if (text == null) {
      return Optional.empty();
    }
    int start = Characters.start(text);
    int end = Characters.end(text, start);
    int digits = end - start - 2;
    if (digits < 1
        || digits > 2
        || Characters.upper(text.charAt(start)) != 'U'
        || Characters.upper(text.charAt(start + 1)) != 'N') {
      return Optional.empty();
    }
    int number = 0;
    for (int i = start + 2; i < end; i++) {
      if (!Characters.isDigit(text.charAt(i))) {
        return Optional.empty();
      }
      number = number * 10 + (text.charAt(i) - '0');
    }
    return switch (number) {
      case 0 -> Optional.empty();
      case 1 -> Optional.of(NOT_OF_SCHOOL_AGE);
      case 2 -> Optional.of(NEVER_AT_MAINTAINED_SCHOOL);
      case 3 -> Optional.of(EDUCATED_OUTSIDE_ENGLAND);
      case 4 -> Optional.of(NEWLY_LOOKED_AFTER);
      case 5 -> Optional.of(DISCREPANCY);
      default -> Optional.of(OTHER);
    };
  }

  /**
   * The reason in plain English.
   *
   * @return the meaning of the code
   */
  public String description() {
    return description;
  }
}
