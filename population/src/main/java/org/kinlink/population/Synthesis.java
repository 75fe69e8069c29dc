package org.kinlink.population;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * Makes a synthetic England: neighbourhood after neighbourhood lives its life, is written down by
 * every agency, and is forgotten. No file, and no row, depends on how many processors worked.
 */
public final class Synthesis {
  private final SynthesisOptions options;
  private final Scale scale;
  private final NameBook book;
  private final Gazetteer gazetteer;

  private Synthesis(SynthesisOptions options) {
    this.options = options;
    this.scale = Scale.of(options.people());
    this.book = NameBook.read();
    this.gazetteer = new Gazetteer(options.seed(), scale.neighbourhoods(), scale.households());
  }

  /**
   * Writes extracts, safeguards, truth and project file into a folder.
   *
   * @param options what to make
   * @param folder the folder, made where it is missing; files of the same names are replaced
   * @throws IOException if a file cannot be written
   */
  public static void write(SynthesisOptions options, Path folder) throws IOException {
    Files.createDirectories(folder);
    Spool.clear(folder);
    new Synthesis(options).write(folder);
  }

  /**
   * Returns the paths of all files that are written, from the folder.
   *
   * @return the paths, with / between folders
   */
  public static List<String> files() {
    List<String> paths = new ArrayList<>();
    for (OutputFile file : OutputFile.values()) {
      paths.add(file.path());
    }
    paths.add(ProjectFile.NAME);
    return List.copyOf(paths);
  }

  /**
   * Says whether a file is one that a synthesis left unfinished when it was stopped.
   *
   * @param file any file
   * @return whether the next synthesis into its folder deletes it
   */
  public static boolean isUnfinished(Path file) {
    return Spool.isPart(file);
  }

  private void write(Path folder) throws IOException {
    Map<OutputFile, Spool> spools = new EnumMap<>(OutputFile.class);
    for (OutputFile file : OutputFile.values()) {
      spools.put(file, new Spool(file, folder, scale.buckets(), options.today()));
    }
    try {
      IntStream.range(0, scale.neighbourhoods())
          .parallel()
          .forEach(index -> neighbourhood(index, spools));
    } catch (UncheckedIOException e) {
      throw new IOException(e.getMessage(), e);
    }
    finish(spools);
    Files.writeString(folder.resolve(ProjectFile.NAME), ProjectFile.of(options));
  }

  // Who is what place of a file is known when that file is written, and goes into two others.
  private void finish(Map<OutputFile, Spool> spools) throws IOException {
    Sheets late = new Sheets(options.seed(), scale.neighbourhoods());
    Spool plans = spools.remove(OutputFile.SEN2);
    if (plans == null) {
      throw new IllegalStateException("no spool for SEN2");
    }
    plans.finish((place, note) -> Desk.settle(Agency.SEN2, place, note, late));
    late.into(spools);
    for (Spool spool : spools.values()) {
      spool.finish(
          (place, note) -> {
            throw new IllegalStateException("a note on a row");
          });
    }
  }

  private void neighbourhood(int index, Map<OutputFile, Spool> spools) {
    try {
      written(told(index)).into(spools);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private World told(int index) {
    int founders = scale.founders();
    World world = told(index, founders);
    // One neighbourhood alone may grow or shrink by chance, and begins with more or fewer then.
    for (int tries = 0; tries < 4 && scale.neighbourhoods() == 1; tries++) {
      int living = world.living();
      if (Math.abs(living - scale.people()) * 20 > scale.people()) {
        founders = Math.max(60, (int) ((long) founders * scale.people() / Math.max(1, living)));
        world = told(index, founders);
      }
    }
    return world;
  }

  private World told(int index, int founders) {
    World world = new World(gazetteer, book, options.seed(), index, Days.of(options.today()));
    new Story(world).tell(founders, index == 0);
    return world;
  }

  private Sheets written(World world) {
    Sheets sheets = new Sheets(options.seed(), world.index);
    View view = new View(world, new Numbers(world, scale.people(), options.seed()));
    Entities entities = new Entities(view, scale, options.seed());
    for (Extract extract : extracts(view, sheets, entities)) {
      extract.write();
    }
    if (world.index == 0) {
      new Portrait(view, sheets).write();
    }
    return sheets;
  }

  private List<Extract> extracts(View view, Sheets sheets, Entities entities) {
    Map<Agency, Desk> desks = new EnumMap<>(Agency.class);
    for (Agency agency : Agency.values()) {
      Clerk clerk = new Clerk(view, options.profile(), options.seed(), agency);
      desks.put(agency, new Desk(view, agency, clerk, scale, sheets, entities, options.seed()));
    }
    Desk need = desk(desks, Agency.CIN);
    Desk health = desk(desks, Agency.COMMUNITY_HEALTH);
    Desk maternity = desk(desks, Agency.MATERNITY);
    return List.of(
        new SchoolCensusExtract(
            view, desk(desks, Agency.SCHOOL), desk(desks, Agency.SCHOOL_ROLL), sheets),
        new EducationExtract(view, desk(desks, Agency.SEN2), sheets),
        new NeedExtract(view, need, sheets),
        new LookedAfterExtract(view, desk(desks, Agency.LOOKED_AFTER), sheets),
        new SafeguardingExtract(view, desk(desks, Agency.SAFEGUARDING), need, sheets),
        new CommunityHealthExtract(view, health, desk(desks, Agency.CSDS), sheets),
        new MaternityExtract(view, maternity, desk(desks, Agency.MSDS), sheets),
        new MentalHealthExtract(view, desk(desks, Agency.MENTAL_HEALTH), sheets),
        new HousingExtract(view, desk(desks, Agency.HOUSING), sheets),
        new Truth(view, sheets, entities));
  }

  private static Desk desk(Map<Agency, Desk> desks, Agency agency) {
    Desk desk = desks.get(agency);
    if (desk == null) {
      throw new IllegalStateException("no desk for " + agency);
    }
    return desk;
  }
}
