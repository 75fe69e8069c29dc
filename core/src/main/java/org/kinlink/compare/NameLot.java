package org.kinlink.compare;

/**
 * Names of a group of records. Two that begin differently, have no blank, and share too few letters
 * to be alike are different, unless it is known of both that they are forms of other names.
 */
final class NameLot implements FieldComparator.Lot {
  private static final long PAIRS = 0x5555_5555_5555_5555L;
  private static final long NIBBLES = 0x3333_3333_3333_3333L;
  private static final long BYTES = 0x0F0F_0F0F_0F0F_0F0FL;
  private static final long SUM = 0x0101_0101_0101_0101L;

  private final NameSignatures signatures;

  /** For each code bits that it shares with names of which it may be a form; empty without any. */
  private final long[] kin;

  private int[] codes = {};
  private long[] letters = {};
  private int[] shapes = {};
  private long[] forms = {};

  /** Their signatures but for the letters, for those that the shapes leave open. */
  private long[] wholes = {};

  NameLot(NameSignatures signatures, long[] kin) {
    this.signatures = signatures;
    this.kin = kin;
  }

  @Override
  public void enter(int[] of, int count) {
    codes = of;
    if (letters.length < count) {
      int size = Math.max(count, 2 * letters.length);
      letters = new long[size];
      shapes = new int[size];
      forms = new long[size];
      wholes = new long[size];
    }
    for (int i = 0; i < count; i++) {
      letters[i] = signatures.letters(codes[i]);
      wholes[i] = signatures.whole(codes[i]);
      shapes[i] = NameSignatures.shape(wholes[i]);
    }
    for (int i = 0; i < count && kin.length > 0; i++) {
      forms[i] = kin[codes[i]];
    }
  }

  /**
   * Bits are counted here, as the simple compiler knows no instruction for it and calls a method.
   */
  @Override
  public int open(int left, int from, int to, int[] places) {
    byte[] needed = signatures.needed();
    long lettersA = letters[left];
    long formsA = forms[left];
    int shapeA = shapes[left];
    int row = NameSignatures.row(shapeA);
    int spare = NameSignatures.spare(shapeA);
    long wholeA = wholes[left];
    int codeA = codes[left];
    int open = 0;
    for (int place = from; place < to; place++) {
      long both = lettersA & letters[place];
      both -= (both >>> 1) & PAIRS;
      both = (both & NIBBLES) + ((both >>> 2) & NIBBLES);
      int common = (int) ((((both + (both >>> 4)) & BYTES) * SUM) >>> 56);
      int shape = shapes[place];
      boolean begins = ((shape ^ shapeA) & 0xFF) == 0;
      if (begins || common + spare >= needed[row + (shape >>> 16)]) {
        int b = codes[place];
        if (b == 0
            || (formsA & forms[place]) != 0
            || !signatures.unlike(codeA, lettersA, wholeA, b, letters[place], wholes[place])) {
          places[open++] = place;
        }
      } else if ((formsA & forms[place]) != 0) {
        places[open++] = place;
      }
    }
    return open;
  }
}
