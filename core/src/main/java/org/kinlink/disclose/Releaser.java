package org.kinlink.disclose;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.kinlink.family.LivesWithChild;
import org.kinlink.record.FacetKind;
import org.kinlink.record.RelationType;

/**
 * Applies a policy to a result: exactly what the policy names is released, as it stands on one day.
 *
 * <p>Whoever opted out is in no row, no fact and no count, unless the opt-out does not apply. Of a
 * restricted person, or of a child with a restricted relative, no source is named and nothing is
 * told of who lives with whom, for both may tell where. A fact that ended, or a relationship that
 * did, does not count. Not safe to share between threads.
 */
public final class Releaser {
  /** Somebody for whom a candidate is more probable than this does not count as not found. */
  public static final double DOUBT = 0.05;

  private static final ImmutableSet<String> PARENTS =
      ImmutableSet.of(
          RelationType.PARENT.key(),
          RelationType.BIRTH_PARENT.key(),
          RelationType.ADOPTIVE_PARENT.key(),
          RelationType.STEP_PARENT.key());

  private static final ImmutableSet<String> NO_FAMILY =
      ImmutableSet.of(RelationType.FOSTER_PARENT.key(), RelationType.CORPORATE_PARENT.key());

  private final ReleasePolicy policy;
  private final ImmutableMap<String, Subject> subjects;
  private final ImmutableListMultimap<String, Relative> families;
  private final LocalDate asOf;
  private final RollSearch rolls;
  private int found;
  private int doubtful;
  private double expectedFound;

  private Releaser(
      ReleasePolicy policy,
      ImmutableMap<String, Subject> subjects,
      ImmutableListMultimap<String, Relative> families,
      LocalDate asOf,
      RollSearch rolls) {
    this.policy = policy;
    this.subjects = subjects;
    this.families = families;
    this.asOf = asOf;
    this.rolls = rolls;
  }

  /**
   * Applies a policy.
   *
   * @param policy the policy; whether it is in force is for the caller to see
   * @param subjects everybody whom the release may be about or mention, by id, without sealed
   *     records
   * @param families the lines of each child's family record, by id of the child
   * @param asOf the day for which ages and facts are told
   * @param rolls looks for those on whom no link was made, where the policy asks for them
   * @return what goes
   */
  public static Release release(
      ReleasePolicy policy,
      ImmutableMap<String, Subject> subjects,
      ImmutableListMultimap<String, Relative> families,
      LocalDate asOf,
      RollSearch rolls) {
    return new Releaser(policy, subjects, families, asOf, rolls).release();
  }

  private Release release() {
    ImmutableList<Subject> children =
        subjects.values().stream().filter(this::included).collect(ImmutableList.toImmutableList());
    ImmutableList.Builder<Release.FactRow> facts = ImmutableList.builder();
    ImmutableList.Builder<Release.KinRow> kin = ImmutableList.builder();
    List<Map<AgeBand, Long>> counts = new ArrayList<>();
    for (int g = 0; g <= policy.grants().size(); g++) {
      counts.add(new EnumMap<>(AgeBand.class));
    }
    for (Subject child : children) {
      AgeBand band = AgeBand.of(age(child));
      counts.get(0).merge(band, 1L, Long::sum);
      for (int g = 0; g < policy.grants().size(); g++) {
        Release.FactRow row = fact(child, policy.grants().get(g));
        if (row != null) {
          facts.add(row);
          counts.get(g + 1).merge(band, 1L, Long::sum);
        }
      }
      kin.addAll(kin(child));
    }
    return new Release(
        children.stream().map(Subject::id).collect(ImmutableList.toImmutableList()),
        facts.build(),
        kin.build(),
        counts(counts),
        doubtful,
        expectedFound,
        found);
  }

  private ImmutableList<Release.CountRow> counts(List<Map<AgeBand, Long>> counts) {
    ImmutableList.Builder<Release.CountRow> rows = ImmutableList.builder();
    for (int g = 0; g < counts.size(); g++) {
      String what = g == 0 ? "all children" : policy.grants().get(g - 1).what().text();
      Map<AgeBand, Long> count = counts.get(g);
      rows.add(
          new Release.CountRow(
              what,
              Arrays.stream(AgeBand.values())
                  .map(band -> count.getOrDefault(band, 0L))
                  .collect(ImmutableList.toImmutableList())));
    }
    return rows.build();
  }

  private boolean hidden(Subject subject) {
    return subject.optedOut() && policy.optOuts() == ReleasePolicy.OptOuts.HONOURED;
  }

  private int age(Subject subject) {
    return subject.born() == null ? -1 : Period.between(subject.born(), asOf).getYears();
  }

  private boolean included(Subject subject) {
    ChildFilter wanted = policy.children();
    int age = age(subject);
    return !hidden(subject)
        && age >= wanted.fromAge()
        && age <= wanted.toAge()
        && (wanted.knownTo().isEmpty() || meets(subject.sources(), wanted.knownTo()))
        && parentsUnknown(subject)
        && wanted.with().stream().allMatch(c -> !stating(subject, c).isEmpty())
        && notFound(subject);
  }

  private static boolean meets(Set<String> one, Set<String> other) {
    return !Collections.disjoint(one, other);
  }

  private boolean parentsUnknown(Subject child) {
    ImmutableSet<String> services = policy.children().parentsNotKnownTo();
    List<Subject> parents = about(child, About.PARENT);
    return services.isEmpty()
        || (!parents.isEmpty()
            && parents.stream().noneMatch(parent -> meets(parent.sources(), services)));
  }

  // The last question, since it is the dearest.
  private boolean notFound(Subject child) {
    ImmutableSet<String> wanted = policy.children().notFoundIn();
    if (wanted.isEmpty()) {
      return true;
    }
    if (meets(child.sources(), wanted)) {
      found++;
      return false;
    }
    double highest = rolls.highest(child.id(), wanted);
    if (highest > DOUBT) {
      doubtful++;
      return false;
    }
    expectedFound += highest;
    return true;
  }

  /** The people whom a fact about a child may be about. */
  private List<Subject> about(Subject child, About about) {
    List<Subject> people = new ArrayList<>();
    if (about != About.PARENT) {
      people.add(child);
    }
    if (about != About.CHILD) {
      for (Relative relative : current(child)) {
        boolean counts =
            about == About.PARENT
                ? PARENTS.contains(relative.relation())
                : !NO_FAMILY.contains(relative.relation());
        Subject subject = subjects.get(relative.member());
        if (counts && subject != null && !hidden(subject) && !people.contains(subject)) {
          people.add(subject);
        }
      }
    }
    return people;
  }

  private List<Relative> current(Subject child) {
    return families.get(child.id()).stream()
        .filter(r -> !r.member().equals(child.id()))
        .filter(r -> r.to() == null || !r.to().isBefore(asOf))
        .toList();
  }

  private List<DatedFact> stating(Subject child, Condition condition) {
    return about(child, condition.about()).stream()
        .flatMap(subject -> subject.facts().stream())
        .filter(fact -> condition.met(fact) && fact.currentOn(asOf))
        .toList();
  }

  private Release.@Nullable FactRow fact(Subject child, Grant grant) {
    List<DatedFact> stating = stating(child, grant.what());
    if (stating.isEmpty()) {
      return null;
    }
    boolean since = grant.details().contains(Detail.SINCE);
    boolean agency = grant.details().contains(Detail.AGENCY) && !restricted(child);
    return new Release.FactRow(
        child.id(),
        grant.what(),
        since
            ? stating.stream()
                .map(DatedFact::from)
                .filter(Objects::nonNull)
                .min(LocalDate::compareTo)
                .orElse(null)
            : null,
        agency
            ? ImmutableSet.copyOf(new TreeSet<>(stating.stream().map(DatedFact::source).toList()))
            : ImmutableSet.of());
  }

  /** Whether what is told of a family could tell where a restricted person lives. */
  private boolean restricted(Subject child) {
    return child.restricted()
        || families.get(child.id()).stream()
            .map(relative -> subjects.get(relative.member()))
            .anyMatch(subject -> subject != null && subject.restricted());
  }

  private List<Release.KinRow> kin(Subject child) {
    List<Release.KinRow> rows = new ArrayList<>();
    boolean restricted = restricted(child);
    for (Relative relative : current(child)) {
      Subject member = subjects.get(relative.member());
      boolean named = policy.kin().stream().anyMatch(r -> r.key().equals(relative.relation()));
      if (named && member != null && !hidden(member)) {
        String lives = restricted ? LivesWithChild.NOT_TOLD.key() : relative.livesWithChild();
        rows.add(new Release.KinRow(child.id(), relative.member(), relative.relation(), lives));
      }
    }
    return rows;
  }

  /**
   * Returns the kinds of facts that a policy needs, so that nothing else need be read.
   *
   * @param policy the policy
   * @return the kinds
   */
  public static ImmutableSet<FacetKind> kinds(ReleasePolicy policy) {
    ImmutableSet.Builder<FacetKind> kinds = ImmutableSet.builder();
    policy.grants().forEach(grant -> kinds.add(grant.what().facet()));
    policy.children().with().forEach(condition -> kinds.add(condition.facet()));
    return kinds.build();
  }
}
