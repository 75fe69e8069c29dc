package org.kinlink.disclose;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSet;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.kinlink.disclose.ReleasePolicy.OptOuts;
import org.kinlink.record.FacetKind;
import org.kinlink.record.RelationType;

/** A child, Kit, and a sibling, Ash, with a mother and a foster carer. */
class ReleaserTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 1);
  private static final ImmutableSet<String> NONE = ImmutableSet.of();
  private static final ChildFilter ANY_CHILD =
      new ChildFilter(0, 17, NONE, NONE, NONE, ImmutableList.of());
  private static final Condition MOTHER_IN_CUSTODY =
      new Condition(FacetKind.CUSTODY, About.PARENT, NONE);

  private final Map<String, Subject> subjects = new LinkedHashMap<>();
  private final ImmutableListMultimap.Builder<String, Relative> families =
      ImmutableListMultimap.builder();
  private OptOuts optOuts = OptOuts.HONOURED;
  private ChildFilter children = ANY_CHILD;
  private ImmutableSet<RelationType> kin = ImmutableSet.of();
  private RollSearch rolls = RollSearch.NOBODY;

  ReleaserTest() {
    person("kit", 2018, Set.of("school", "care"), "");
    person("ash", 2021, Set.of("care"), "");
    person("mother", 1990, Set.of("prison"), "");
    person("foster", 1980, Set.of("care"), "");
    fact("mother", FacetKind.CUSTODY, "", LocalDate.of(2026, 2, 3), null);
    relative("kit", "mother", "birth_parent", "no", null);
    relative("kit", "ash", "full_sibling", "yes", null);
    relative("kit", "foster", "foster_parent", "yes", null);
  }

  private void person(String id, int born, Set<String> sources, String safeguards) {
    subjects.put(
        id,
        new Subject(
            id,
            LocalDate.of(born, 5, 5),
            ImmutableSet.copyOf(sources),
            safeguards.contains("restricted"),
            safeguards.contains("opted out"),
            ImmutableList.of()));
  }

  private void guard(String id, String safeguards) {
    Subject before = subjects.get(id);
    person(id, before.born().getYear(), before.sources(), safeguards);
    before.facts().forEach(f -> fact(id, f.kind(), f.code(), f.from(), f.to()));
  }

  private void fact(
      String id, FacetKind kind, String code, @Nullable LocalDate from, @Nullable LocalDate to) {
    Subject of = subjects.get(id);
    DatedFact fact = new DatedFact(kind, code, from, to, "prison");
    subjects.put(
        id,
        new Subject(
            id,
            of.born(),
            of.sources(),
            of.restricted(),
            of.optedOut(),
            ImmutableList.<DatedFact>builder().addAll(of.facts()).add(fact).build()));
  }

  private void relative(
      String child, String member, String relation, String lives, @Nullable LocalDate to) {
    families.put(child, new Relative(member, relation, lives, to));
  }

  private Release release(Grant... grants) {
    ReleasePolicy policy =
        new ReleasePolicy(
            "t",
            "r",
            "p",
            "w",
            "g",
            TODAY,
            TODAY,
            optOuts,
            children,
            ImmutableList.copyOf(grants),
            kin);
    return Releaser.release(policy, ImmutableMap.copyOf(subjects), families.build(), TODAY, rolls);
  }

  private static Grant grant(FacetKind kind, About about, Detail... details) {
    return new Grant(new Condition(kind, about, NONE), ImmutableSet.copyOf(details));
  }

  private static Set<String> childrenOf(Release release) {
    return release.facts().stream().map(Release.FactRow::child).collect(Collectors.toSet());
  }

  @Test
  void releasesTheFactNamedAndNothingMore() {
    fact("mother", FacetKind.MATERNITY, "", TODAY, null);
    Release release = release(grant(FacetKind.CUSTODY, About.PARENT));
    assertEquals(List.of("kit", "ash"), release.children());
    assertEquals(
        List.of(new Release.FactRow("kit", MOTHER_IN_CUSTODY, null, ImmutableSet.of())),
        release.facts());
    assertEquals(List.of(), release.kin());
  }

  @Test
  void tellsSinceWhenAndByWhomWhereGranted() {
    fact("mother", FacetKind.CUSTODY, "", LocalDate.of(2025, 1, 1), null);
    Release.FactRow row =
        release(grant(FacetKind.CUSTODY, About.PARENT, Detail.SINCE, Detail.AGENCY)).facts().get(0);
    assertEquals(LocalDate.of(2025, 1, 1), row.since());
    assertEquals(Set.of("prison"), row.agencies());
  }

  @Test
  void passesOverWhatEndedOrHasNotBegun() {
    fact("kit", FacetKind.CHILD_PROTECTION_PLAN, "", null, TODAY.minusDays(1));
    fact("ash", FacetKind.CHILD_PROTECTION_PLAN, "", TODAY.plusDays(1), null);
    assertEquals(List.of(), release(grant(FacetKind.CHILD_PROTECTION_PLAN, About.CHILD)).facts());
    fact("ash", FacetKind.CHILD_PROTECTION_PLAN, "", TODAY, TODAY);
    assertEquals(
        Set.of("ash"), childrenOf(release(grant(FacetKind.CHILD_PROTECTION_PLAN, About.CHILD))));
  }

  @Test
  void passesOverARelationshipThatEnded() {
    relative("ash", "mother", "step_parent", "no", TODAY.minusDays(1));
    assertEquals(Set.of("kit"), childrenOf(release(grant(FacetKind.CUSTODY, About.PARENT))));
  }

  @Test
  void aFosterCarerIsNoFamily() {
    fact("foster", FacetKind.CUSTODY, "", null, null);
    fact("ash", FacetKind.NO_RECOURSE_TO_PUBLIC_FUNDS, "", null, null);
    Release release =
        release(
            grant(FacetKind.NO_RECOURSE_TO_PUBLIC_FUNDS, About.FAMILY),
            grant(FacetKind.CUSTODY, About.CHILD));
    assertEquals(Set.of("kit", "ash"), childrenOf(release));
    subjects.remove("mother");
    assertEquals(List.of(), release(grant(FacetKind.CUSTODY, About.FAMILY)).facts());
  }

  @Test
  void whoeverOptedOutIsInNoRowFactOrCount() {
    kin = ImmutableSet.copyOf(EnumSet.allOf(RelationType.class));
    guard("mother", "opted out");
    guard("ash", "opted out");
    Release release =
        release(grant(FacetKind.CUSTODY, About.PARENT), grant(FacetKind.CUSTODY, About.FAMILY));
    assertEquals(List.of("kit"), release.children());
    assertEquals(List.of(), release.facts());
    assertEquals(List.of("foster"), release.kin().stream().map(Release.KinRow::member).toList());
    assertEquals(List.of(0L, 1L, 0L, 0L, 0L), release.counts().get(0).byBand());
    optOuts = OptOuts.NOT_APPLICABLE;
    assertEquals(List.of("kit", "ash"), release().children());
  }

  @Test
  void nothingTellsWhereARestrictedPersonLives() {
    kin = ImmutableSet.of(RelationType.FULL_SIBLING, RelationType.FOSTER_PARENT);
    for (String restricted : List.of("kit", "ash", "mother", "foster")) {
      guard(restricted, "restricted");
      Release release = release(grant(FacetKind.CUSTODY, About.PARENT, Detail.AGENCY));
      assertEquals(Set.of(), release.facts().get(0).agencies(), restricted);
      assertEquals(
          Set.of("not_told"),
          release.kin().stream().map(Release.KinRow::livesWithChild).collect(Collectors.toSet()));
      guard(restricted, "");
    }
    Release release = release(grant(FacetKind.CUSTODY, About.PARENT, Detail.AGENCY));
    assertEquals(Set.of("prison"), release.facts().get(0).agencies());
  }

  @Test
  void somebodyWhoIsNoSubjectIsNowhere() {
    kin = ImmutableSet.of(RelationType.BIRTH_PARENT);
    subjects.remove("mother");
    Release release = release(grant(FacetKind.CUSTODY, About.PARENT));
    assertEquals(List.of(), release.facts());
    assertEquals(List.of(), release.kin());
  }

  @Test
  void choosesChildrenByAgeSourceAndCondition() {
    children = new ChildFilter(6, 17, NONE, NONE, NONE, ImmutableList.of());
    assertEquals(List.of("kit"), release().children());
    children = new ChildFilter(0, 17, ImmutableSet.of("school"), NONE, NONE, ImmutableList.of());
    assertEquals(List.of("kit"), release().children());
    children = new ChildFilter(0, 17, NONE, NONE, NONE, ImmutableList.of(MOTHER_IN_CUSTODY));
    assertEquals(List.of("kit"), release().children());
  }

  @Test
  void aParentKnownToNoServiceMustBeAKnownParent() {
    children = new ChildFilter(0, 17, NONE, NONE, ImmutableSet.of("health"), ImmutableList.of());
    assertEquals(List.of("kit"), release().children());
    children = new ChildFilter(0, 17, NONE, NONE, ImmutableSet.of("prison"), ImmutableList.of());
    assertEquals(List.of(), release().children());
  }

  @Test
  void notFoundMeansThatNoCandidateIsLikely() {
    children = new ChildFilter(0, 17, NONE, ImmutableSet.of("school"), NONE, ImmutableList.of());
    rolls = (person, sources) -> Releaser.DOUBT;
    assertEquals(List.of("ash"), release().children());
    assertEquals(0.05, release().expectedFound());
    assertEquals(0, release().doubtful());
    assertEquals(1, release().found());
    assertEquals(0.02, release().neverCompared(0.02));
    assertEquals(1, release().neverCompared(3));
    rolls = (person, sources) -> Math.nextUp(Releaser.DOUBT);
    assertEquals(List.of(), release().children());
    assertEquals(1, release().doubtful());
  }

  @Test
  void someCodesOfAFactMayBeEnough() {
    fact("kit", FacetKind.ASSESSMENT, "4B", null, null);
    fact("ash", FacetKind.ASSESSMENT, "5A", null, null);
    Condition parentsHealth =
        new Condition(FacetKind.ASSESSMENT, About.CHILD, ImmutableSet.of("4B", "6B"));
    assertEquals(Set.of("kit"), childrenOf(release(new Grant(parentsHealth, ImmutableSet.of()))));
  }

  @Test
  void refusesWhatTellsOfAnAdoption() {
    for (FacetKind kind : List.of(FacetKind.ADOPTION, FacetKind.PREVIOUSLY_LOOKED_AFTER)) {
      assertThrows(IllegalArgumentException.class, () -> new Condition(kind, About.CHILD, NONE));
    }
  }

  @Test
  void refusesAgesThatAreNone() {
    assertThrows(
        IllegalArgumentException.class,
        () -> new ChildFilter(9, 8, NONE, NONE, NONE, ImmutableList.of()));
  }

  @Test
  void showsNoValueAsText() {
    fact("kit", FacetKind.ASSESSMENT, "canary", null, null);
    assertFalse(subjects.get("kit").toString().contains("canary"));
    assertFalse(subjects.get("kit").facts().toString().contains("canary"));
  }
}
