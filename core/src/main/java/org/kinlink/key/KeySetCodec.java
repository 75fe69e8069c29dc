package org.kinlink.key;

import com.google.common.collect.ImmutableList;
import java.nio.BufferOverflowException;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * A key set as bytes, which {@link SealedKeys} encrypts. All numbers have the highest byte first:
 * the number of keys (2 bytes) and the id of the primary (4); for each key its id (4), state (1: 0
 * enabled, 1 verify-only, 2 disabled, 3 destroyed), day (4, counted from 1970-01-01), check value
 * (15), the length of its bytes (2, 0 if destroyed), and its bytes.
 */
final class KeySetCodec {
  private static final int KEY =
      KeyId.BYTES + 1 + Integer.BYTES + KeyCheckValue.BYTES + Short.BYTES;

  private KeySetCodec() {}

  /** The bytes, for the caller to overwrite. */
  static byte[] write(KeySet set) {
    ImmutableList<LinkageKey> keys = set.keys();
    ByteBuffer out =
        ByteBuffer.allocate(Short.BYTES + KeyId.BYTES + keys.size() * (KEY + Secret.LONGEST));
    try {
      out.putShort((short) keys.size());
      out.put(HexFormat.of().parseHex(set.primary().id().text()));
      for (LinkageKey key : keys) {
        write(key, out);
      }
      return Arrays.copyOf(out.array(), out.position());
    } catch (BufferOverflowException e) {
      throw new IllegalStateException("a key is longer than the longest", e);
    } finally {
      Arrays.fill(out.array(), (byte) 0);
    }
  }

  private static void write(LinkageKey key, ByteBuffer out) {
    byte[] secret = KeyBytes.of(key);
    out.put(HexFormat.of().parseHex(key.id().text()));
    out.put((byte) key.state().code());
    out.putInt(Math.toIntExact(key.created().toEpochDay()));
    out.put(key.checkValue().bytes());
    out.putShort((short) secret.length);
    out.put(secret);
    Arrays.fill(secret, (byte) 0);
  }

  /**
   * The key set of bytes.
   *
   * @throws IllegalArgumentException if they are of none; nothing of them is shown
   */
  static KeySet read(byte[] bytes) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    try {
      int count = in.getShort();
      KeyId primary = id(in);
      ImmutableList.Builder<LinkageKey> keys = ImmutableList.builder();
      for (int i = 0; i < count; i++) {
        keys.add(key(in));
      }
      if (in.hasRemaining()) {
        throw new IllegalArgumentException("bytes: are more than a key set");
      }
      return KeySet.of(keys.build(), primary);
    } catch (BufferUnderflowException e) {
      throw new IllegalArgumentException("bytes: are less than a key set", e);
    }
  }

  private static LinkageKey key(ByteBuffer in) {
    KeyId id = id(in);
    int code = in.get();
    KeyState state = KeyState.of(s -> s.code() == code);
    LocalDate created = LocalDate.ofEpochDay(in.getInt());
    byte[] check = new byte[KeyCheckValue.BYTES];
    in.get(check);
    byte[] secret = new byte[Short.toUnsignedInt(in.getShort())];
    in.get(secret);
    try {
      return KeyBytes.key(id, KeyCheckValue.of(check), state, created, secret);
    } finally {
      Arrays.fill(secret, (byte) 0);
    }
  }

  private static KeyId id(ByteBuffer in) {
    byte[] id = new byte[KeyId.BYTES];
    in.get(id);
    return new KeyId(HexFormat.of().formatHex(id));
  }
}
