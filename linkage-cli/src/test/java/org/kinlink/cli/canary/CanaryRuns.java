package org.kinlink.cli.canary;

import static org.kinlink.cli.canary.Canaries.kinds;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.kinlink.cli.CommandNames;
import org.kinlink.cli.canary.Canaries.Kind;

/**
 * Every command, run so that it succeeds and so that it fails. A new command is added here, with
 * the kinds of values that a user asks for by name with an option or an output.
 */
final class CanaryRuns {
  private static final String BOROUGH = "examples/borough/";
  private static final Set<Kind> NONE = kinds();
  private static final Set<Kind> ALL = kinds(Kind.WORD, Kind.ID, Kind.CODE, Kind.DATE);

  private static final String NEXT = "--other-passphrase-file";

  /** What each table of a result is documented to hold; the report and the run record nothing. */
  private static final Map<String, Set<Kind>> RESULT =
      Map.of(
          "persons.csv", kinds(Kind.ID),
          "links.csv", kinds(Kind.ID),
          "review.csv", kinds(Kind.ID),
          "conflicts.csv", kinds(Kind.ID),
          "households.csv", kinds(Kind.DATE),
          "families.csv", kinds(Kind.DATE),
          "facets.csv", kinds(Kind.DATE, Kind.CODE, Kind.ID),
          "residences.csv", kinds(Kind.DATE),
          "relationships.csv", kinds(Kind.DATE));

  private static final List<String> PSEUDONYMISE =
      List.of(
          "--keys",
          "project.keys",
          "--passphrase-file",
          "passphrase",
          "--project",
          "p",
          "--recipient",
          "r");

  /**
   * One run.
   *
   * @param command the command
   * @param exitCode what it ends with
   * @param args its arguments; those that name a file of the folder are resolved in it
   * @param printed what may stand on the standard output
   * @param written what may stand in files, by their names; in others nothing may
   */
  record Run(
      String command,
      int exitCode,
      List<String> args,
      Set<Kind> printed,
      Map<String, Set<Kind>> written) {}

  private final List<Run> runs = new ArrayList<>();

  private CanaryRuns() {}

  static List<Run> all() {
    CanaryRuns runs = new CanaryRuns();
    runs.linkage();
    runs.pseudonyms();
    runs.releases();
    runs.repseudonyms();
    runs.others();
    runs.encoded();
    runs.keys();
    return runs.runs;
  }

  private void add(String command, int exitCode, String... args) {
    runs.add(new Run(command, exitCode, List.of(args), NONE, Map.of()));
  }

  private void linkage() {
    String project = BOROUGH + "linkage.yaml";
    runs.add(new Run("link", 0, List.of(project, "--out", "out/borough"), NONE, RESULT));
    String school = BOROUGH + "school-roll.csv";
    List<String> timed = List.of(school, "--out", "out/school", "--timings", "out/timings.json");
    runs.add(new Run("link", 0, timed, NONE, RESULT));
    List<String> again = List.of(project, "--previous", "out/borough", "--out", "out/borough");
    runs.add(new Run("link", 0, again, NONE, RESULT));
    add("link", 3, project, "--previous", "examples", "--out", "out/x");
    add("link", 2, school, school, "--out", "out/x");
    add("link", 3, "broken.csv", "--out", "out/x");
    add("link", 3, "headless.csv", "--out", "out/x");
    add("link", 4, school, "--out", "examples");
    String a = "school-census:348171";
    String b = "ssd:SC290493";
    add("explain", 0, "out/borough", a, b);
    add("explain", 0, "out/borough", a, b, "--json");
    runs.add(new Run("explain", 0, List.of("out/borough", a, b, "--show-values"), ALL, Map.of()));
    add("explain", 3, "examples", a, b);
    add("explain", 3, "examples", "9990000018", "Qzkxvjward");
    family();
    String truth = BOROUGH + "truth/truth.csv";
    add("evaluate", 0, "out/borough", "--truth", truth);
    add("evaluate", 0, "out/borough", "--truth", truth, "--by", "sex", "--json");
    add("evaluate", 3, "out/borough", "--truth", school);
  }

  private void family() {
    Set<Kind> days = kinds(Kind.DATE);
    List<String> args = new ArrayList<>(List.of("out/borough", "P000001"));
    runs.add(new Run("family", 0, List.copyOf(args), days, Map.of()));
    args.addAll(List.of("--as-of", "2025-09-01", "--svg", "out/family.svg"));
    runs.add(new Run("family", 0, args, days, Map.of("family.svg", days)));
    add("family", 2, "out/borough", "P000001", "--as-of", "Qzkxvjward");
    add("family", 3, "examples", "P000001");
  }

  private void pseudonyms() {
    Map<String, String> columns =
        Map.of("school-roll.csv", "nhs_number,upn", "community-health.csv", "nhs_number");
    for (Map.Entry<String, String> extract : columns.entrySet()) {
      String file = extract.getKey();
      List<String> args = new ArrayList<>(List.of(BOROUGH + file));
      args.addAll(PSEUDONYMISE);
      args.addAll(List.of("--columns", extract.getValue(), "--candidates", "--all-keys"));
      args.addAll(List.of("--out", "out/p-" + file, "--set-aside", "out/s-" + file));
      add("pseudonymise", 0, args.toArray(String[]::new));
    }
    List<String> broken = new ArrayList<>(List.of("broken.csv"));
    broken.addAll(PSEUDONYMISE);
    broken.addAll(List.of("--columns", "nhs_number", "--out", "out/p"));
    add("pseudonymise", 3, broken.toArray(String[]::new));
    broken.set(0, BOROUGH + "school-roll.csv");
    broken.set(broken.indexOf("nhs_number"), "surname");
    add("pseudonymise", 3, broken.toArray(String[]::new));
    broken.set(broken.indexOf("passphrase"), "wrong-passphrase");
    add("pseudonymise", 3, broken.toArray(String[]::new));
    broken.set(broken.indexOf("project.keys"), "broken.csv");
    add("pseudonymise", 3, broken.toArray(String[]::new));
  }

  /** The first day of a fact that a policy grants is the only value of an extract that goes. */
  private void releases() {
    List<String> args = new ArrayList<>(List.of("out/borough", "--policy", "policy.yaml"));
    args.addAll(PSEUDONYMISE.subList(0, PSEUDONYMISE.indexOf("--project")));
    args.addAll(List.of("--as-of", "2026-01-16", "--out", "out/release"));
    runs.add(new Run("release", 0, args, NONE, Map.of("facts.csv", kinds(Kind.DATE))));
    add("release", 4, args.toArray(String[]::new));
    List<String> broken = new ArrayList<>(args);
    broken.set(broken.indexOf("policy.yaml"), "broken.csv");
    broken.set(broken.indexOf("out/release"), "out/x");
    add("release", 2, broken.toArray(String[]::new));
    broken.set(broken.indexOf("broken.csv"), "policy.yaml");
    broken.set(broken.indexOf("passphrase"), "wrong-passphrase");
    add("release", 3, broken.toArray(String[]::new));
    broken.set(0, "examples");
    add("release", 3, broken.toArray(String[]::new));
  }

  private void repseudonyms() {
    List<String> args = new ArrayList<>(List.of("out/p-school-roll.csv"));
    args.addAll(PSEUDONYMISE);
    args.addAll(List.of("--columns", "nhs_number_pseudonym", "--to-recipient", "r"));
    args.addAll(List.of("--to-project", "q", "--beginning", "999", "--out", "out/turned.csv"));
    args.addAll(List.of("--set-aside", "out/unturned.csv"));
    add("repseudonymise", 0, args.toArray(String[]::new));
    add("repseudonymise", 4, args.toArray(String[]::new));
    args.add("--replace");
    args.set(args.indexOf("q"), "p");
    add("repseudonymise", 2, args.toArray(String[]::new));
    args.set(args.lastIndexOf("p"), "q");
    args.set(0, "broken.csv");
    args.set(args.indexOf("nhs_number_pseudonym"), "nhs_number");
    add("repseudonymise", 3, args.toArray(String[]::new));
  }

  /** What is encrypted is random to whoever searches it; another test opens it and searches. */
  private void encoded() {
    keysOf("out/unit.keys", "create", 0);
    keysOf("out/unit.keys", "public", 0, "--use", "receiving", "--name", "u", "--out", "out/u.pub");
    keysOf("out/unit.keys", "public", 4, "--use", "receiving", "--name", "u", "--out", "out/u.pub");
    List<String> link = new ArrayList<>();
    List<String> owners = new ArrayList<>();
    for (String source : List.of("community-health", "housing")) {
      String keys = "out/" + source + ".keys";
      keysOf(keys, "create", 0);
      String pub = "out/" + source + ".pub";
      keysOf(keys, "public", 0, "--use", "signing", "--name", source, "--out", pub);
      List<String> args = new ArrayList<>(List.of(BOROUGH + "linkage.yaml", "--source", source));
      args.addAll(List.of("--keys", "project.keys", "--passphrase-file", "passphrase"));
      args.addAll(List.of("--sign", keys, NEXT, "passphrase", "--to", "out/u.pub"));
      args.addAll(List.of("--profile", "kinlink-2026-field", "--out", "out/" + source + ".enc"));
      args.addAll(List.of("--chaff", "0.1"));
      Map<String, Set<Kind>> written =
          Map.of(source + ".enc", ALL, source + ".enc.ids.csv", kinds(Kind.ID));
      runs.add(new Run("encode", 0, List.copyOf(args), NONE, written));
      add("encode", 4, args.toArray(String[]::new));
      args.set(args.indexOf(source), "Qzkxvjward");
      add("encode", 2, args.toArray(String[]::new));
      link.add("out/" + source + ".enc");
      owners.addAll(List.of("--owner", pub));
    }
    link.addAll(List.of("--keys", "out/unit.keys", "--passphrase-file", "passphrase"));
    link.addAll(List.of("--out", "out/unit"));
    add("link", 2, link.toArray(String[]::new));
    link.addAll(owners);
    Set<Kind> days = kinds(Kind.DATE);
    Map<String, Set<Kind>> dated =
        Map.of("residences.csv", days, "relationships.csv", days, "households.csv", days);
    runs.add(new Run("link", 0, List.copyOf(link), NONE, dated));
    link.set(0, "broken.csv");
    add("link", 2, link.toArray(String[]::new));
    add("explain", 3, "out/unit", "1", "2");
    add("explain", 2, "out/unit/private", "1", "2");
    String ids = "out/housing.enc.ids.csv";
    List<String> back = List.of("out/unit/for-housing", "--ids", ids, "--out", "out/back.csv");
    runs.add(new Run("receive", 0, back, NONE, Map.of("back.csv", kinds(Kind.ID))));
    add("receive", 4, back.toArray(String[]::new));
    add("receive", 3, "broken.csv", "--ids", ids, "--out", "out/x.csv");
    List<String> clk = new ArrayList<>(List.of(BOROUGH + "housing.csv", "--schema", "clk.json"));
    clk.addAll(List.of("--secret-file", "passphrase", "--out", "out/clks.json"));
    add("clk", 0, clk.toArray(String[]::new));
    add("clk", 4, clk.toArray(String[]::new));
    clk.set(clk.indexOf("out/clks.json"), "out/x.json");
    clk.set(0, "broken.csv");
    add("clk", 3, clk.toArray(String[]::new));
  }

  private void keys() {
    String first = PlantedKeys.id(PlantedKeys.KEY);
    String second = PlantedKeys.id(PlantedKeys.SECOND);
    keys("list", 0);
    keys("check", 0);
    keys("check", 2, "--expect", "Qzkxvjward");
    keys("promote", 0, second);
    keys("disable", 2, second);
    keys("enable", 2, "Qzkxvjward");
    keys("disable", 0, first);
    keys("enable", 0, first);
    keys("disable", 0, first);
    keys("destroy", 0, first);
    keys("destroy", 2, second);
    keys("add", 0);
    keys("derive", 0, "--project", "p", "--recipient", "r", "--out", "out/derived.keys");
    keys("export", 0, "--out", "out/exported.keys");
    keys("export", 4, "--out", "out/exported.keys");
    keysOf("out/imported.keys", "import", 0, "--from", "out/exported.keys");
    keysOf("out/new.keys", "create", 0);
    keysOf("out/new.keys", "create", 4);
    keysOf("broken.csv", "list", 3);
    add("keys list", 3, "project.keys", "--passphrase-file", "wrong-passphrase");
    keys("passphrase", 0);
  }

  private void keys(String command, int exitCode, String... rest) {
    keysOf("project.keys", command, exitCode, rest);
  }

  private void keysOf(String file, String command, int exitCode, String... rest) {
    List<String> args = new ArrayList<>(List.of(file));
    args.addAll(List.of(rest));
    args.addAll(List.of("--passphrase-file", "passphrase"));
    if (CommandNames.hasOption("keys " + command, NEXT)) {
      args.addAll(List.of(NEXT, "next-passphrase"));
    }
    add("keys " + command, exitCode, args.toArray(String[]::new));
  }

  private void others() {
    String school = BOROUGH + "school-roll.csv";
    String people = "examples/extracts/people/people.csv";
    add("check", 0, school, people, "--first", "1000");
    add("check", 0, school, people, "--rows", "out/rows.csv");
    add("check", 5, school, "--target", "100", "--json", "--rows", "out/rows.csv");
    add("check", 4, school, "--rows", "examples");
    add("check", 3, school, "broken.csv", "--rows", "out/rows.csv");
    add("check", 3, "broken.csv");
    add("presets", 0);
    add("presets", 0, "school-census");
    add("presets", 2, "Qzkxvjward");
    add("schema", 0);
    add("schema", 2, "Qzkxvjward");
    add("synthesise", 4, "--out", "examples/borough/school-roll.csv");
    add("synthesise", 2, "--out", "out/x", "--people", "1");
  }
}
