package org.kinlink.cli;

/** What the program tells its caller when it ends. The help of every command lists them. */
final class ExitCode {
  static final int DONE = 0;
  static final int BUG = 1;
  static final int USAGE = 2;
  static final int INPUT = 3;
  static final int OUTPUT = 4;
  static final int TARGET = 5;

  static final String HEADING = "%nExit codes:%n";
  static final String DONE_TEXT = " 0:done";
  static final String BUG_TEXT = " 1:an error of kinlink itself; please report it";
  static final String USAGE_TEXT = " 2:the command line or a setting is wrong";
  static final String INPUT_TEXT = " 3:an input file cannot be used";
  static final String OUTPUT_TEXT = " 4:the output cannot be written";
  static final String TARGET_TEXT = " 5:a target that was asked for is missed";
  static final String INTERRUPTED_TEXT = "130:interrupted; what was there before is unchanged";

  private ExitCode() {}
}
