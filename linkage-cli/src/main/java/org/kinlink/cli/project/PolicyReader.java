package org.kinlink.cli.project;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import com.google.common.collect.Maps;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.kinlink.disclose.About;
import org.kinlink.disclose.ChildFilter;
import org.kinlink.disclose.Condition;
import org.kinlink.disclose.Detail;
import org.kinlink.disclose.Grant;
import org.kinlink.disclose.ReleasePolicy;
import org.kinlink.disclose.ReleasePolicy.OptOuts;
import org.kinlink.record.BadDataException;
import org.kinlink.record.FacetKind;
import org.kinlink.record.RelationType;
import org.snakeyaml.engine.v2.nodes.Node;

/** Reads a release policy, YAML 1.2 or JSON. */
public final class PolicyReader {
  private static final int YOUNGEST = 0;
  private static final int OLDEST = 17;

  private static final ImmutableMap<String, FacetKind> FACETS =
      words(FacetKind.values(), FacetKind::key);
  private static final ImmutableMap<String, About> ABOUT = words(About.values(), About::key);
  private static final ImmutableMap<String, Detail> DETAILS = words(Detail.values(), Detail::key);
  private static final ImmutableMap<String, RelationType> RELATIONS =
      words(RelationType.values(), RelationType::key);
  private static final ImmutableMap<String, OptOuts> OPT_OUTS =
      ImmutableMap.of("honoured", OptOuts.HONOURED, "not applicable", OptOuts.NOT_APPLICABLE);

  private final ImmutableSet<String> sources;

  private PolicyReader(ImmutableSet<String> sources) {
    this.sources = sources;
  }

  private static <T> ImmutableMap<String, T> words(T[] values, Function<T, String> key) {
    return Maps.uniqueIndex(Arrays.asList(values), key::apply);
  }

  /**
   * Reads a policy.
   *
   * @param file the file
   * @param sources names of the sources of the result
   * @return the policy
   * @throws ProjectException if the file has mistakes; all are told
   * @throws BadDataException if the file cannot be read as text
   */
  public static ReleasePolicy read(Path file, ImmutableSet<String> sources) {
    YamlText text = YamlText.read(file);
    Mistakes mistakes = new Mistakes(text.file());
    Optional<Node> node = text.node(mistakes);
    if (node.isEmpty()) {
      throw mistakes.thrown();
    }
    ReleasePolicy policy = new PolicyReader(sources).policy(new Located(node.get(), "", mistakes));
    if (mistakes.any()) {
      throw mistakes.thrown();
    }
    return policy;
  }

  private ReleasePolicy policy(Located whole) {
    Section top = whole.section(Keys.POLICY);
    Located version = top.get("kinlink_policy");
    if (version != null && version.whole().filter(n -> n != ProjectReader.FORMAT).isPresent()) {
      version.wrong("this program reads format 1; write \"kinlink_policy: 1\"");
    }
    LocalDate from = day(top.get("valid_from"));
    LocalDate until = day(top.get("valid_until"));
    Located end = top.get("valid_until");
    if (end != null && !until.equals(LocalDate.EPOCH) && until.isBefore(from)) {
      end.wrong("is before valid_from");
    }
    Located children = top.get("children");
    return new ReleasePolicy(
        top.text("title"),
        name(top.get("recipient")),
        name(top.get("project")),
        top.text("purpose"),
        top.text("legal_gateway"),
        from,
        until,
        optOuts(top),
        children(children == null ? Section.EMPTY : children.section(Keys.POLICY_CHILDREN)),
        grants(top.get("facts")),
        each(top.get("kin"), RELATIONS, "is not a relation"));
  }

  // They go into the derivation of the key, where two spellings would be two recipients.
  private static String name(@Nullable Located named) {
    String text = named == null ? "" : named.text().orElse("");
    if (named != null && !text.isEmpty() && !text.matches("[a-z0-9]+(-[a-z0-9]+)*")) {
      named.wrong("must be lower-case letters, digits and single hyphens, as in early-help");
    }
    return text;
  }

  private static LocalDate day(@Nullable Located dated) {
    if (dated == null) {
      return LocalDate.EPOCH;
    }
    Optional<String> text = dated.text();
    try {
      return text.isEmpty() ? LocalDate.EPOCH : LocalDate.parse(text.get());
    } catch (DateTimeException e) {
      dated.wrong("must be a date such as 2027-03-31");
      return LocalDate.EPOCH;
    }
  }

  private static OptOuts optOuts(Section top) {
    Located stated = top.get("opt_outs");
    Located reason = top.get("opt_outs_reason");
    OptOuts optOuts = stated == null ? OptOuts.HONOURED : word(stated, OPT_OUTS, "is not a choice");
    if (stated != null && optOuts == OptOuts.NOT_APPLICABLE && reason == null) {
      stated.wrong("say under opt_outs_reason why: direct care, or which duty by law");
    }
    return optOuts == null ? OptOuts.HONOURED : optOuts;
  }

  private ChildFilter children(Section section) {
    int youngest = YOUNGEST;
    int oldest = OLDEST;
    Located age = section.get("age");
    if (age != null) {
      ImmutableList<Long> ages =
          age.items().stream()
              .map(Located::whole)
              .flatMap(Optional::stream)
              .collect(ImmutableList.toImmutableList());
      if (ages.size() == 2 && ages.get(0) >= 0 && ages.get(0) <= ages.get(1) && ages.get(1) <= 25) {
        youngest = ages.get(0).intValue();
        oldest = ages.get(1).intValue();
      } else {
        age.wrong("must be two ages from 0 to 25 such as [5, 15]");
      }
    }
    ImmutableList.Builder<Condition> with = ImmutableList.builder();
    Located conditions = section.get("with");
    if (conditions != null) {
      for (Located item : conditions.items()) {
        condition(item, item.section(Keys.POLICY_CONDITION)).ifPresent(with::add);
      }
    }
    return new ChildFilter(
        youngest,
        oldest,
        sources(section.get("known_to")),
        sources(section.get("not_found_in")),
        sources(section.get("parents_not_known_to")),
        with.build());
  }

  private ImmutableSet<String> sources(@Nullable Located listed) {
    ImmutableSet.Builder<String> names = ImmutableSet.builder();
    if (listed != null) {
      for (Located item : listed.items()) {
        String name = item.text().orElse("");
        if (!name.isEmpty() && !sources.contains(name)) {
          item.wrong(
              "is none of the sources of this result; they are " + String.join(", ", sources));
        }
        names.add(name);
      }
    }
    return names.build();
  }

  private ImmutableList<Grant> grants(@Nullable Located listed) {
    ImmutableList.Builder<Grant> grants = ImmutableList.builder();
    if (listed != null) {
      for (Located item : listed.items()) {
        Section section = item.section(Keys.POLICY_FACT);
        ImmutableSet<Detail> details = each(section.get("show"), DETAILS, "is not a detail");
        condition(item, section).ifPresent(what -> grants.add(new Grant(what, details)));
      }
    }
    return grants.build();
  }

  private static Optional<Condition> condition(Located item, Section section) {
    Located facet = section.get("facet");
    Located about = section.get("about");
    if (facet == null || about == null) {
      return Optional.empty();
    }
    FacetKind kind = word(facet, FACETS, "is not a fact");
    About whom = word(about, ABOUT, "is nobody here");
    if (kind == null || whom == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Condition(kind, whom, codes(section.get("codes"))));
    } catch (IllegalArgumentException e) {
      item.wrong("tells of an adoption, and is never released");
      return Optional.empty();
    }
  }

  private static ImmutableSet<String> codes(@Nullable Located listed) {
    return (listed == null ? Stream.<Located>empty() : listed.items().stream())
        .map(Located::text)
        .flatMap(Optional::stream)
        .collect(ImmutableSet.toImmutableSet());
  }

  private static <T> ImmutableSet<T> each(
      @Nullable Located listed, ImmutableMap<String, T> words, String wrong) {
    ImmutableSet.Builder<T> found = ImmutableSet.builder();
    if (listed != null) {
      for (Located item : listed.items()) {
        T value = word(item, words, wrong);
        if (value != null) {
          found.add(value);
        }
      }
    }
    return found.build();
  }

  private static <T> @Nullable T word(Located stated, ImmutableMap<String, T> words, String wrong) {
    Optional<String> text = stated.text();
    T value = text.map(words::get).orElse(null);
    if (value == null && text.isPresent()) {
      String known = "; known are " + String.join(", ", words.keySet());
      stated.wrong(
          wrong
              + Suggestion.nearest(text.get(), words.keySet())
                  .map(word -> "; did you mean \"" + word + "\"?")
                  .orElse(known));
    }
    return value;
  }
}
