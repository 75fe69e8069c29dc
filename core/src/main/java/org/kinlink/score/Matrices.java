package org.kinlink.score;

import org.jspecify.annotations.Nullable;

/** What little of linear algebra is needed, for matrices of a few dozen rows. */
final class Matrices {
  /** Less than this share of the largest entry is nothing. */
  private static final double NOTHING = 1e-12;

  private Matrices() {}

  static double[][] product(double[][] left, double[][] right) {
    double[][] product = new double[left.length][right.length];
    for (int i = 0; i < left.length; i++) {
      for (int k = 0; k < right.length; k++) {
        for (int j = 0; j < right.length; j++) {
          product[i][j] += left[i][k] * right[k][j];
        }
      }
    }
    return product;
  }

  static double[][] turned(double[][] matrix) {
    double[][] turned = new double[matrix.length][matrix.length];
    for (int i = 0; i < matrix.length; i++) {
      for (int j = 0; j < matrix.length; j++) {
        turned[j][i] = matrix[i][j];
      }
    }
    return turned;
  }

  /** The inverse by Gauss and Jordan with row pivots, or null when there is none. */
  static double @Nullable [][] inverse(double[][] matrix) {
    int n = matrix.length;
    double[][] left = new double[n][];
    double[][] right = new double[n][n];
    double[] size = new double[n];
    for (int i = 0; i < n; i++) {
      left[i] = matrix[i].clone();
      right[i][i] = 1;
      for (double entry : left[i]) {
        size[i] = Math.max(size[i], Math.abs(entry));
      }
    }
    for (int column = 0; column < n; column++) {
      int pivot = column;
      for (int row = column + 1; row < n; row++) {
        boolean larger =
            Math.abs(left[row][column]) * size[pivot] > Math.abs(left[pivot][column]) * size[row];
        pivot = larger ? row : pivot;
      }
      if (!(Math.abs(left[pivot][column]) > NOTHING * size[pivot])) {
        return null;
      }
      swap(left, pivot, column);
      swap(right, pivot, column);
      double of = size[pivot];
      size[pivot] = size[column];
      size[column] = of;
      eliminate(left, right, column);
    }
    return right;
  }

  private static void swap(double[][] rows, int one, int other) {
    double[] row = rows[one];
    rows[one] = rows[other];
    rows[other] = row;
  }

  private static void eliminate(double[][] left, double[][] right, int column) {
    int n = left.length;
    double by = left[column][column];
    for (int j = 0; j < n; j++) {
      left[column][j] /= by;
      right[column][j] /= by;
    }
    for (int row = 0; row < n; row++) {
      double times = left[row][column];
      for (int j = 0; row != column && times != 0 && j < n; j++) {
        left[row][j] -= times * left[column][j];
        right[row][j] -= times * right[column][j];
      }
    }
  }
}
