package org.kinlink.cli.release;

import com.google.common.collect.ImmutableMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.kinlink.disclose.ReleasePolicy;
import org.kinlink.key.LinkageKey;
import org.kinlink.pseudonym.PseudonymDomain;
import org.kinlink.pseudonym.PseudonymLength;
import org.kinlink.pseudonym.Pseudonymiser;

/** The names that the people of a result have for one recipient. */
public final class PersonPseudonyms {
  private final ImmutableMap<String, NamedBy> named;
  private final Map<String, Pseudonymiser> byType = new HashMap<>();
  private final LinkageKey key;
  private final ReleasePolicy policy;

  /**
   * Prepares the pseudonyms.
   *
   * @param key the releaser's key
   * @param policy the policy, whose project and recipient the pseudonyms are for
   * @param named what the pseudonym of each person is made of, by id of the person
   */
  public PersonPseudonyms(
      LinkageKey key, ReleasePolicy policy, ImmutableMap<String, NamedBy> named) {
    this.key = key;
    this.policy = policy;
    this.named = named;
  }

  String of(String person) {
    NamedBy by = Objects.requireNonNull(named.get(person));
    return byType
        .computeIfAbsent(
            by.type(),
            type ->
                new Pseudonymiser(
                    key,
                    new PseudonymDomain(type, policy.project(), policy.recipient()),
                    PseudonymLength.BITS_128))
        .pseudonym(by.identifier());
  }

  String madeOf(String person) {
    return Objects.requireNonNull(named.get(person)).type();
  }

  LinkageKey key() {
    return key;
  }
}
