package org.kinlink.key;

import com.google.common.collect.ImmutableList;
import java.util.function.UnaryOperator;

/**
 * The keys of an organisation: one is primary and makes what is new; the others are on their way in
 * or out.
 *
 * <p>A key is rotated in steps that can each be undone but the last: {@link #add} the new key and
 * hand it to all who take part; {@link #promote} it, which leaves the former one to recognise only;
 * {@link #disable} the former one when nothing made with it is in use; {@link #destroy} it.
 *
 * <p>Immutable: each step returns the changed set. The sets share the bytes of their keys, which
 * {@link #close} overwrites. Safe to share between threads.
 */
public final class KeySet implements AutoCloseable {
  private final ImmutableList<LinkageKey> keys;
  private final KeyId primary;

  private KeySet(ImmutableList<LinkageKey> keys, KeyId primary) {
    this.keys = keys;
    this.primary = primary;
  }

  /**
   * A set of one key.
   *
   * @param key the key, which becomes primary
   * @return the set
   * @throws KeyStateException if the key is not enabled
   */
  public static KeySet of(LinkageKey key) {
    return of(ImmutableList.of(key), key.id());
  }

  /** A set as it was stored. */
  static KeySet of(ImmutableList<LinkageKey> keys, KeyId primary) {
    KeySet set = new KeySet(keys, primary);
    if (keys.stream().map(LinkageKey::id).distinct().count() != keys.size()) {
      throw new KeyStateException("keys: two have one id");
    }
    if (!set.primary().state().makes()) {
      throw new KeyStateException("key " + primary + ": the primary key must be enabled");
    }
    return set;
  }

  /**
   * The key with which new pseudonyms and encodings are made.
   *
   * @return the primary key
   */
  public LinkageKey primary() {
    return key(primary);
  }

  /**
   * Whether a key is the primary one.
   *
   * @param id its id
   * @return true if it is
   */
  public boolean isPrimary(KeyId id) {
    return id.equals(primary);
  }

  /**
   * All keys.
   *
   * @return the keys in the order in which they were added
   */
  public ImmutableList<LinkageKey> keys() {
    return keys;
  }

  /**
   * The keys with which something made earlier may be recognised.
   *
   * @return the primary, then the others that are enabled or verify-only, latest first
   */
  public ImmutableList<LinkageKey> verifying() {
    ImmutableList.Builder<LinkageKey> usable = ImmutableList.builder();
    usable.add(primary());
    keys.reverse().stream()
        .filter(key -> key.state().verifies() && !isPrimary(key.id()))
        .forEach(usable::add);
    return usable.build();
  }

  /**
   * A key by its id.
   *
   * @param id the id
   * @return the key
   * @throws KeyStateException if the set has none of that id
   */
  public LinkageKey key(KeyId id) {
    return keys.stream()
        .filter(key -> key.id().equals(id))
        .findFirst()
        .orElseThrow(() -> new KeyStateException("key " + id + " is not in the set"));
  }

  /**
   * Adds a key, so that it can be handed out before it is used.
   *
   * @param key the key
   * @return the set with it
   * @throws KeyStateException if the set has it, or had it and destroyed it
   */
  public KeySet add(LinkageKey key) {
    for (LinkageKey present : keys) {
      if (present.id().equals(key.id())) {
        throw new KeyStateException(
            present.state() == KeyState.DESTROYED
                ? "key " + key.id() + " was destroyed and is not taken back"
                : "key " + key.id() + " is in the set already");
      }
    }
    return of(ImmutableList.<LinkageKey>builder().addAll(keys).add(key).build(), primary);
  }

  /**
   * Makes a key the primary one; the former one recognises from now on, and makes nothing new.
   *
   * @param id the key, enabled or verify-only
   * @return the changed set
   * @throws KeyStateException if it is primary already, disabled or destroyed
   */
  public KeySet promote(KeyId id) {
    if (isPrimary(id)) {
      throw new KeyStateException("key " + id + " is the primary key already");
    }
    if (key(id).state() == KeyState.DISABLED) {
      throw new KeyStateException("key " + id + " is disabled; enable it first");
    }
    refuseDestroyed(id);
    KeySet former = change(primary, key -> key.in(KeyState.VERIFY_ONLY));
    return new KeySet(former.change(id, key -> key.in(KeyState.ENABLED)).keys, id);
  }

  /**
   * Takes a key out of use; it is kept.
   *
   * @param id the key, enabled or verify-only
   * @return the changed set
   * @throws KeyStateException if it is primary, disabled already or destroyed
   */
  public KeySet disable(KeyId id) {
    refusePrimary(id);
    refuseDestroyed(id);
    if (key(id).state() == KeyState.DISABLED) {
      throw new KeyStateException("key " + id + " is disabled already");
    }
    return change(id, key -> key.in(KeyState.DISABLED));
  }

  /**
   * Brings a disabled key back, to recognise only.
   *
   * @param id the key
   * @return the changed set
   * @throws KeyStateException if it is not disabled
   */
  public KeySet enable(KeyId id) {
    refuseDestroyed(id);
    if (key(id).state() != KeyState.DISABLED) {
      throw new KeyStateException("key " + id + " is " + key(id).state() + ", not disabled");
    }
    return change(id, key -> key.in(KeyState.VERIFY_ONLY));
  }

  /**
   * Forgets the bytes of a key, in this set and every other that shares them. What was made with it
   * can never be recognised again.
   *
   * @param id the key, disabled
   * @return the changed set
   * @throws KeyStateException if it is not disabled, so that nothing is destroyed by one slip
   */
  public KeySet destroy(KeyId id) {
    refusePrimary(id);
    refuseDestroyed(id);
    LinkageKey key = key(id);
    if (key.state() != KeyState.DISABLED) {
      throw new KeyStateException(
          "key " + id + " is " + key.state() + "; disable it first, and see that nobody misses it");
    }
    key.material().ifPresent(KeyMaterial::forget);
    return change(id, k -> LinkageKey.destroyed(k.id(), k.checkValue(), k.created()));
  }

  /**
   * Requires the primary key to be the one that another organisation uses, before work starts.
   *
   * @param expected the check value that the other named
   * @throws KeyStateException if the other's key is not the primary one; the message tells a key
   *     that is not in the set from one that has been replaced
   */
  public void expect(KeyCheckValue expected) {
    if (primary().checkValue().equals(expected)) {
      return;
    }
    for (LinkageKey key : keys) {
      if (key.checkValue().equals(expected)) {
        throw new KeyStateException(
            "key "
                + key.id()
                + " was expected, which is "
                + key.state()
                + " here; primary is key "
                + primary
                + ": agree on which of the two to use");
      }
    }
    throw new KeyStateException(
        "another key was expected, which is not in the set; primary is key "
            + primary
            + ": import the expected key, or have the check value compared again");
  }

  private void refusePrimary(KeyId id) {
    if (isPrimary(id)) {
      throw new KeyStateException("key " + id + " is the primary key; promote another first");
    }
  }

  private void refuseDestroyed(KeyId id) {
    if (key(id).state() == KeyState.DESTROYED) {
      throw new KeyStateException("key " + id + " was destroyed, which cannot be undone");
    }
  }

  private KeySet change(KeyId id, UnaryOperator<LinkageKey> change) {
    return new KeySet(
        keys.stream()
            .map(key -> key.id().equals(id) ? change.apply(key) : key)
            .collect(ImmutableList.toImmutableList()),
        primary);
  }

  /** Overwrites the bytes of all keys that are in memory. */
  @Override
  public void close() {
    keys.forEach(key -> key.material().ifPresent(KeyMaterial::forget));
  }

  /** Shows the keys by id, state and date. */
  @Override
  public String toString() {
    return "KeySet[primary " + primary + ", " + keys + "]";
  }
}
