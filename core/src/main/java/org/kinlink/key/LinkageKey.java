package org.kinlink.key;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Optional;

/**
 * One key of a {@link KeySet}: the secret that data owners share and a linkage unit never sees,
 * with its id, its state and the day it was made. It is never used itself; keys for each purpose
 * and scope are derived from it.
 *
 * <p>There are so few NHS numbers that whoever holds the key can try them all. The key is therefore
 * as sensitive as the data.
 *
 * <p>Immutable but for {@link KeySet#close}, and safe to share between threads. {@link #toString}
 * shows no byte of it.
 */
public final class LinkageKey {
  private final KeyId id;
  private final KeyCheckValue checkValue;
  private final KeyState state;
  private final LocalDate created;
  private final Optional<KeyMaterial> material;

  private LinkageKey(
      KeyId id,
      KeyCheckValue checkValue,
      KeyState state,
      LocalDate created,
      Optional<KeyMaterial> material) {
    this.id = id;
    this.checkValue = checkValue;
    this.state = state;
    this.created = created;
    this.material = material;
  }

  /**
   * Makes a new key.
   *
   * @param random where its bytes come from: the system's, {@code new SecureRandom()}
   * @param created the day
   * @return a key that is enabled
   */
  public static LinkageKey generate(SecureRandom random, LocalDate created) {
    return of(Secret.generate(random), created);
  }

  /**
   * The key of bytes that are known, or of one that is kept elsewhere.
   *
   * @param material the bytes, or who keeps them
   * @param created the day the key was made
   * @return a key that is enabled
   */
  public static LinkageKey of(KeyMaterial material, LocalDate created) {
    return new LinkageKey(
        KeyNames.id(material),
        KeyNames.checkValue(material),
        KeyState.ENABLED,
        created,
        Optional.of(material));
  }

  /** What is known of a key whose bytes are gone. */
  static LinkageKey destroyed(KeyId id, KeyCheckValue checkValue, LocalDate created) {
    return new LinkageKey(id, checkValue, KeyState.DESTROYED, created, Optional.empty());
  }

  LinkageKey in(KeyState other) {
    return new LinkageKey(id, checkValue, other, created, material);
  }

  /**
   * The public name of the key.
   *
   * @return its id
   */
  public KeyId id() {
    return id;
  }

  /**
   * What tells two organisations whether they hold the same key.
   *
   * @return the check value
   */
  public KeyCheckValue checkValue() {
    return checkValue;
  }

  /**
   * What the key may be used for.
   *
   * @return its state
   */
  public KeyState state() {
    return state;
  }

  /**
   * The day the key was made.
   *
   * @return the date
   */
  public LocalDate created() {
    return created;
  }

  /** The bytes, or who keeps them; empty once the key is destroyed. */
  Optional<KeyMaterial> material() {
    return material;
  }

  /**
   * Derives the secret with which something new is made.
   *
   * @param purpose what the secret is for
   * @param scope where it holds
   * @return 32 bytes, the same wherever the key is the same; the caller closes it after use
   * @throws KeyStateException if the key is not enabled
   */
  public Secret derive(KeyPurpose purpose, KeyScope scope) {
    if (!state.makes()) {
      throw new KeyStateException(
          "key " + id + " is " + state + ", so that nothing new is made with it; use the primary");
    }
    return derived(purpose, scope);
  }

  /**
   * Derives the secret with which what was made earlier is recognised.
   *
   * @param purpose what the secret is for
   * @param scope where it holds
   * @return the same 32 bytes as {@link #derive}; the caller closes it after use
   * @throws KeyStateException if the key is neither enabled nor verify-only
   */
  public Secret deriveToVerify(KeyPurpose purpose, KeyScope scope) {
    if (!state.verifies()) {
      throw new KeyStateException("key " + id + " is " + state + ", so that it is not used");
    }
    return derived(purpose, scope);
  }

  private Secret derived(KeyPurpose purpose, KeyScope scope) {
    KeyMaterial key =
        material.orElseThrow(() -> new IllegalStateException("key " + id + " has no bytes"));
    return Secret.ofDerived(
        KeyProfile.KINLINK_2026.derive(key, purpose.toString(), scope, Secret.SHORTEST));
  }

  /** Shows the id, the state and the date. */
  @Override
  public String toString() {
    return "LinkageKey[" + id + ", " + state + ", " + created + "]";
  }
}
