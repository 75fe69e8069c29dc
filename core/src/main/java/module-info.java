/**
 * The engine: validates identifiers, makes pseudonyms, links records and assembles families. It
 * opens no console and no network connection.
 */
module org.kinlink.core {
  requires transitive com.google.common;
  requires de.siegmar.fastcsv;
  requires java.xml;
  requires org.apache.commons.text;
  requires org.bouncycastle.provider;
  requires static transitive org.jspecify;

  exports org.kinlink.check;
  exports org.kinlink.disclose;
  exports org.kinlink.encode;
  exports org.kinlink.encode.clk;
  exports org.kinlink.evaluate;
  exports org.kinlink.exchange;
  exports org.kinlink.family;
  exports org.kinlink.household;
  exports org.kinlink.identifier;
  exports org.kinlink.key;
  exports org.kinlink.link;
  exports org.kinlink.preset;
  exports org.kinlink.pseudonym;
  exports org.kinlink.record;
  exports org.kinlink.resolve;
  exports org.kinlink.safeguard;
  exports org.kinlink.score;
}
