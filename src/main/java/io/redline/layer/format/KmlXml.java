package io.redline.layer.format;

import java.io.InputStream;
import java.io.Reader;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import javax.xml.stream.util.StreamReaderDelegate;

/**
 * The XML of a KML file, step by step. No other file is ever opened. Elements go by their names
 * without a prefix: many writers use {@code gx:} and never declare it.
 */
public final class KmlXml extends StreamReaderDelegate {
  private KmlXml(XMLStreamReader xml) {
    super(xml);
  }

  static XMLStreamReader of(InputStream in) throws XMLStreamException {
    return new KmlXml(factory().createXMLStreamReader(in));
  }

  public static XMLStreamReader of(Reader in) throws XMLStreamException {
    return new KmlXml(factory().createXMLStreamReader(in));
  }

  @Override
  public String getLocalName() {
    String name = super.getLocalName();
    return name.substring(name.indexOf(':') + 1);
  }

  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, false);
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
    factory.setXMLResolver(
        (publicId, systemId, base, namespace) -> {
          throw new XMLStreamException("another file is named");
        });
    return factory;
  }
}
