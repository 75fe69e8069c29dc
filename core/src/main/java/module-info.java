/**
 * The engine: validates identifiers, makes pseudonyms, links records and assembles families. It
 * opens no console and no network connection.
 */
module org.kinlink.core {
  requires com.google.common;
  requires de.siegmar.fastcsv;
  requires org.apache.commons.text;
  requires org.bouncycastle.provider;
  requires static org.jspecify;
}
