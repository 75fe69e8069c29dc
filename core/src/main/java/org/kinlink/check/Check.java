package org.kinlink.check;

/**
 * Something that is counted in a file.
 *
 * @param key its name in outputs, which never changes: the subject and what is said of it
 * @param subject what it is about
 * @param severity what it means for the file
 * @param title what it counts, in plain English, to stand after a number of records
 */
public record Check(String key, Subject subject, Severity severity, String title) {

  /** What a check is about, in the order of reports. */
  public enum Subject {
    /** The rows as such. */
    ROW("rows"),
    /** NHS numbers. */
    NHS_NUMBER("NHS number"),
    /** The status indicator code beside NHS numbers. */
    NHS_NUMBER_STATUS("NHS number status"),
    /** Who has which number, over several records. */
    PERSON("people and their numbers"),
    /** Unique Pupil Numbers. */
    UPN("UPN"),
    /** Unique Learner Numbers. */
    ULN("ULN"),
    /** Unique Property Reference Numbers. */
    UPRN("UPRN"),
    /** Forenames and surnames. */
    NAME("names"),
    /** Dates of birth. */
    DATE_OF_BIRTH("date of birth"),
    /** Postcodes. */
    POSTCODE("postcode");

    private final String title;

    Subject(String title) {
      this.title = title;
    }

    /**
     * Returns the subject in plain English.
     *
     * @return a name for reports
     */
    public String title() {
      return title;
    }

    /**
     * Returns the name in outputs.
     *
     * @return the lower-case name with hyphens
     */
    public String key() {
      return Keys.of(this);
    }
  }

  /** What it means that a record is counted. */
  public enum Severity {
    /** Nothing is wrong; the record is only counted. */
    COUNT,
    /** Worth knowing; nothing need be wrong. */
    NOTE,
    /** Probably wrong; somebody should look. */
    SUSPICION,
    /** Certainly wrong. */
    ERROR
  }
}
