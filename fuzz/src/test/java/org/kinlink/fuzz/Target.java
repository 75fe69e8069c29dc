package org.kinlink.fuzz;

import java.io.IOException;

/** Hands over any bytes to a part of kinlink and throws where it does what it must not. */
@FunctionalInterface
interface Target {
  void accept(byte[] data) throws IOException;
}
