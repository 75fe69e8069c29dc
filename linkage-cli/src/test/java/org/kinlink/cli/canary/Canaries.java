package org.kinlink.cli.canary;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What must not be found in an output, and how it is looked for. */
final class Canaries {
  /** What a canary stands for. */
  enum Kind {
    /** Names, streets and other words of a person. */
    WORD,
    /** Ids of records. */
    ID,
    /** National identifiers, postcodes, telephone numbers and the like. */
    CODE,
    /** Dates. */
    DATE,
    /** Bytes of keys, and pass-phrases. */
    KEY
  }

  /** Stands at the start of every word that was planted; long, as random ids hit three letters. */
  static final String PREFIX = "qzkxvj";

  private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d\\d)-(\\d\\d)( .*)?");
  private static final Pattern BRITISH = Pattern.compile("(\\d\\d)/(\\d\\d)/(\\d{4})");
  private static final Pattern PSEUDONYM = Pattern.compile("\\b[0-9a-f]{8}-[a-z0-9]{36,62}\\b");
  private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9]+");
  private static final Pattern GEOMETRY = Pattern.compile("(?s)<style>.*?</style>|<svg.*?</svg>");
  private static final Pattern WRITTEN =
      Pattern.compile("\"(sha256|written|version)\": \"[^\"]*\"");

  /** Days by which the presets show how a date is written. */
  private static final Set<String> SHOWN = Set.of("2014-04-25", "1986-01-30", "2024-11-02");

  private static final int JOINED = 3;
  private static final int SHORTEST = 5;
  private static final int WINDOW = 6;

  private final Map<String, Kind> values = new HashMap<>();
  private final Set<String> secrets = new HashSet<>();

  /** Plants a value of a sample; what is too short to be told from chance is left. */
  void add(Kind kind, String value) {
    Matcher iso = ISO.matcher(value);
    Matcher british = BRITISH.matcher(value);
    if (iso.matches()) {
      date(iso.group(1), iso.group(2), iso.group(3));
    } else if (british.matches()) {
      date(british.group(3), british.group(2), british.group(1));
    } else {
      String plain = value.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "");
      if (plain.length() >= SHORTEST && plain.chars().anyMatch(Character::isDigit)) {
        values.put(plain, kind);
      }
    }
  }

  private void date(String year, String month, String day) {
    if (SHOWN.contains(year + "-" + month + "-" + day)) {
      return;
    }
    values.put(year + month + day, Kind.DATE);
    values.put(day + month + year, Kind.DATE);
  }

  int size() {
    return values.size();
  }

  /** Plants a pass-phrase. */
  void passphrase(String text) {
    secrets.add(text);
  }

  /** Plants the bytes of a key, whole or in part, forwards and backwards, in every writing. */
  void key(byte[] bytes) {
    byte[] reversed = new byte[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      reversed[i] = bytes[bytes.length - 1 - i];
    }
    for (byte[] each : List.of(bytes, reversed)) {
      for (int from = 0; from + WINDOW <= each.length; from++) {
        writings(each, from);
      }
    }
  }

  private void writings(byte[] bytes, int from) {
    StringBuilder hex = new StringBuilder();
    List<StringJoiner> lists = new ArrayList<>();
    for (String separator : List.of(",", ", ", " ")) {
      lists.add(new StringJoiner(separator));
      lists.add(new StringJoiner(separator));
    }
    for (int i = from; i < from + WINDOW; i++) {
      hex.append(String.format(Locale.ROOT, "%02x", bytes[i]));
      for (int list = 0; list < lists.size(); list++) {
        lists.get(list).add(Integer.toString(list % 2 == 0 ? bytes[i] : bytes[i] & 255));
      }
    }
    secrets.add(hex.toString());
    secrets.add(hex.toString().toUpperCase(Locale.ROOT));
    lists.forEach(list -> secrets.add(list.toString()));
    byte[] window = java.util.Arrays.copyOfRange(bytes, from, from + WINDOW);
    secrets.add(new String(window, StandardCharsets.ISO_8859_1));
    // Six bytes at a multiple of three are eight characters; windows at every place cover the rest.
    secrets.add(Base64.getEncoder().encodeToString(window));
    secrets.add(Base64.getUrlEncoder().encodeToString(window));
  }

  /** What of the canaries, but for the kinds that may be there, stands in some bytes. */
  Set<String> found(byte[] bytes, Set<Kind> allowed) {
    Set<String> found = new TreeSet<>();
    String raw = new String(bytes, StandardCharsets.ISO_8859_1);
    String text = new String(bytes, StandardCharsets.UTF_8);
    for (String secret : secrets) {
      if (!allowed.contains(Kind.KEY) && (raw.contains(secret) || text.contains(secret))) {
        found.add("KEY");
      }
    }
    String lower = PSEUDONYM.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("-");
    int word = lower.indexOf(PREFIX);
    if (word >= 0 && !allowed.contains(Kind.WORD)) {
      found.add("WORD " + lower.substring(word, Math.min(word + 20, lower.length())));
    }
    tokens(WRITTEN.matcher(GEOMETRY.matcher(text).replaceAll("")).replaceAll(""), allowed, found);
    return found;
  }

  private void tokens(String text, Set<Kind> allowed, Set<String> found) {
    List<String> tokens = new ArrayList<>();
    List<Integer> ends = new ArrayList<>();
    Matcher matcher = TOKEN.matcher(text);
    while (matcher.find()) {
      if (!tokens.isEmpty() && matcher.start() - ends.get(ends.size() - 1) > 1) {
        tokens.clear();
        ends.clear();
      }
      tokens.add(matcher.group().toLowerCase(Locale.ROOT));
      ends.add(matcher.end());
      for (int count = 1; count <= Math.min(JOINED, tokens.size()); count++) {
        String joined = String.join("", tokens.subList(tokens.size() - count, tokens.size()));
        Kind kind = values.get(joined);
        if (kind != null && !allowed.contains(kind) && (count == 1 || kind != Kind.ID)) {
          found.add(kind + " " + joined);
        }
      }
    }
  }

  static Set<Kind> kinds(Kind... kinds) {
    Set<Kind> set = EnumSet.noneOf(Kind.class);
    set.addAll(List.of(kinds));
    return set;
  }
}
