package org.kinlink.compare;

import java.lang.reflect.InvocationTargetException;
import java.util.Optional;

/** The kernels that compare filters, and which of them serves. */
public final class BitKernels {
  private static final String VECTORS = "jdk.incubator.vector";
  private static final String VECTOR = "org.kinlink.compare.VectorBitKernel";
  private static final BitKernel SCALAR = new ScalarBitKernel();
  private static final BitKernel BEST = vector().filter(BitKernel::usable).orElse(SCALAR);

  private BitKernels() {}

  /**
   * The fastest kernel of this machine.
   *
   * @return the kernel
   */
  public static BitKernel best() {
    return BEST;
  }

  /**
   * The kernel that runs everywhere.
   *
   * @return the kernel
   */
  public static BitKernel scalar() {
    return SCALAR;
  }

  /** The kernel of vectors, whether or not it pays; empty where Java was started without them. */
  static Optional<BitKernel> vector() {
    Optional<Module> incubator = ModuleLayer.boot().findModule(VECTORS);
    if (incubator.isEmpty()) {
      return Optional.empty();
    }
    BitKernels.class.getModule().addReads(incubator.get());
    try {
      Class<? extends BitKernel> found = Class.forName(VECTOR).asSubclass(BitKernel.class);
      return Optional.of(found.getDeclaredConstructor().newInstance());
    } catch (ClassNotFoundException
        | NoSuchMethodException
        | InstantiationException
        | IllegalAccessException
        | InvocationTargetException
        | LinkageError e) {
      // An incubator that the kernel does not know.
      return Optional.empty();
    }
  }
}
