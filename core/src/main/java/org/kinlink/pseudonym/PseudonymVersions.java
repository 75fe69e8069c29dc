package org.kinlink.pseudonym;

import com.google.common.collect.ImmutableList;
import org.jspecify.annotations.Nullable;
import org.kinlink.key.KeyId;
import org.kinlink.key.KeySet;

/**
 * The pseudonyms of one identifier under several keys, for the time in which one key replaces
 * another: an extract that carries both can be joined with what was released before and with what
 * will be.
 *
 * <p>It also ties the old and the new pseudonym of each person together for whoever sees it, which
 * is why rotation does not take anything back that a recipient already holds.
 *
 * <p>Immutable, and safe to share between threads.
 */
public final class PseudonymVersions {
  private final ImmutableList<Pseudonymiser> versions;

  private PseudonymVersions(ImmutableList<Pseudonymiser> versions) {
    this.versions = versions;
  }

  /**
   * The versions of a key set.
   *
   * @param keys the keys; of them, the primary and all others that are enabled or verify-only
   * @param domain the domain
   * @param length how many bits are written
   * @return the versions, that of the primary key first
   */
  public static PseudonymVersions of(KeySet keys, PseudonymDomain domain, PseudonymLength length) {
    return new PseudonymVersions(
        keys.verifying().stream()
            .map(key -> Pseudonymiser.toRecognise(key, domain, length))
            .collect(ImmutableList.toImmutableList()));
  }

  /**
   * The pseudonyms of one key alone, for the times when no key replaces another.
   *
   * @param primary makes them
   * @return the one version
   */
  public static PseudonymVersions only(Pseudonymiser primary) {
    return new PseudonymVersions(ImmutableList.of(primary));
  }

  /**
   * What makes the pseudonyms of the primary key.
   *
   * @return the first version
   */
  public Pseudonymiser primary() {
    return versions.get(0);
  }

  /**
   * The ids of the keys.
   *
   * @return the ids, the primary first
   */
  public ImmutableList<KeyId> keyIds() {
    return versions.stream().map(Pseudonymiser::keyId).collect(ImmutableList.toImmutableList());
  }

  /**
   * The pseudonyms of an identifier, or why there is none.
   *
   * @param text the identifier, as {@link Pseudonymiser#make} accepts it
   * @return one for each key, in the order of {@link #keyIds}
   */
  public ImmutableList<Pseudonymised> make(@Nullable String text) {
    return versions.stream()
        .map(version -> version.make(text))
        .collect(ImmutableList.toImmutableList());
  }
}
