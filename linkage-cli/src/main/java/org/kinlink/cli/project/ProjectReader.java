package org.kinlink.cli.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.kinlink.exchange.SourcePlan;
import org.kinlink.link.Label;
import org.kinlink.link.LinkageSettings;
import org.kinlink.record.BadDataException;
import org.kinlink.safeguard.SafeguardEntry;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Reads a project file, YAML 1.2 or JSON, with the lists that it names. Paths in it are relative to
 * the folder it stands in.
 */
public final class ProjectReader {
  /** The version of the format that this program reads. */
  static final long FORMAT = 1;

  private final YamlText text;
  private final NamedFiles files;
  private final Mistakes mistakes;

  private ProjectReader(YamlText text, NamedFiles files) {
    this.text = text;
    this.files = files;
    this.mistakes = new Mistakes(text.file());
  }

  /**
   * Reads a project file.
   *
   * @param file the file
   * @return what it asks for
   * @throws ProjectException if the file, or a list that it names, has mistakes; all are told
   * @throws BadDataException if the file cannot be read as text
   */
  public static Project read(Path file) {
    return new ProjectReader(YamlText.read(file), new NamedFiles(file.getParent())).project();
  }

  /**
   * Reads a project file from memory.
   *
   * @param name what to call it in messages
   * @param text its text
   * @param folder the folder that its paths are relative to, or null for the working folder
   * @return what it asks for
   * @throws ProjectException if it, or a list that it names, has mistakes; all are told
   */
  public static Project parse(String name, String text, @Nullable Path folder) {
    return new ProjectReader(YamlText.of(name, text), new NamedFiles(folder)).project();
  }

  private Project project() {
    Optional<Node> node = text.node(mistakes);
    if (node.isEmpty()) {
      throw mistakes.thrown();
    }
    Section top = new Located(node.get(), "", mistakes).section(Keys.PROJECT);
    checkVersion(top.get("kinlink"));
    ImmutableList<SourcePlan> sources = sources(top);
    LinkageSettings settings = new SettingsParser(sources).settings(top);
    RunNotes notes =
        new RunNotes(
            top.text("title"), top.text("purpose"), top.text("legal_gateway"), references(top));
    Located listed = top.get("safeguards");
    Path list = listed == null ? null : safeguardsFile(listed);
    ImmutableList<SafeguardEntry> safeguards = ImmutableList.of();
    if (listed != null && list != null) {
      safeguards = listed(listed, () -> SafeguardsList.read(list, names(sources)));
    }
    Located labelled = top.get("labels");
    Path labels = labelled == null ? null : named(labelled, Keys.LABELS);
    ImmutableList<Label> known = ImmutableList.of();
    if (labelled != null && labels != null) {
      known = listed(labelled, () -> LabelsList.read(labels, names(sources)));
    }
    NumberLists numbers = numbers(top);
    EncodingChoice encoding = new EncodingParser(sources).choice(top.get("encoding"));
    if (mistakes.any()) {
      throw mistakes.thrown();
    }
    return new Project(
        sources, settings.withLabels(known), list, safeguards, numbers, labels, encoding, notes);
  }

  private static void checkVersion(@Nullable Located version) {
    if (version != null) {
      Optional<Long> number = version.whole();
      if (number.isPresent() && number.get() != FORMAT) {
        version.wrong("this program reads format 1; write \"kinlink: 1\"");
      }
    }
  }

  private ImmutableList<SourcePlan> sources(Section top) {
    Located listed = top.get("sources");
    return listed == null ? ImmutableList.of() : new SourceParser(files).sources(listed);
  }

  private static ImmutableMap<String, String> references(Section top) {
    Located listed = top.get("references");
    ImmutableMap.Builder<String, String> references = ImmutableMap.builder();
    if (listed != null) {
      listed
          .section()
          .entries()
          .forEach((key, value) -> value.text().ifPresent(text -> references.put(key, text)));
    }
    return references.buildOrThrow();
  }

  private NumberLists numbers(Section top) {
    Located superseded = top.get("superseded");
    Located trace = top.get("trace");
    Path old = superseded == null ? null : named(superseded, Keys.SUPERSEDED);
    Path traced = trace == null ? null : named(trace, Keys.TRACE);
    if (mistakes.any()) {
      return NumberLists.NONE;
    }
    Located at = superseded == null ? trace : superseded;
    try {
      return NumberLists.read(old, traced);
    } catch (BadDataException e) {
      if (at != null) {
        at.wrongFile(e.getMessage() == null ? "cannot be read" : e.getMessage());
      }
      return NumberLists.NONE;
    }
  }

  private @Nullable Path named(Located listed, Keys keys) {
    Located file = listed.section(keys).get("file");
    return file == null ? null : files.existing(file);
  }

  private @Nullable Path safeguardsFile(Located listed) {
    return named(listed, Keys.SAFEGUARDS);
  }

  private static ImmutableSet<String> names(ImmutableList<SourcePlan> sources) {
    return sources.stream().map(SourcePlan::name).collect(ImmutableSet.toImmutableSet());
  }

  /** What a list holds, or nothing where it has a mistake, which is told. */
  private static <T> ImmutableList<T> listed(Located listed, Supplier<ImmutableList<T>> reading) {
    try {
      return reading.get();
    } catch (BadDataException e) {
      listed.wrongFile(e.getMessage() == null ? "cannot be read" : e.getMessage());
      return ImmutableList.of();
    }
  }
}
