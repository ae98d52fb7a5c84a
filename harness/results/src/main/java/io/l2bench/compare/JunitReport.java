package io.l2bench.compare;

import io.l2bench.workload.PlainText;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Comparisons as JUnit's XML, which CI systems show: a suite for each comparison, a case for each
 * watched measure of each cell. A regression and a gone cell fail; what cannot be judged is
 * skipped.
 */
public final class JunitReport {
  private final Gate gate;
  private final XMLStreamWriter xml;

  private JunitReport(Gate gate, XMLStreamWriter xml) {
    this.gate = gate;
    this.xml = xml;
  }

  /** Writes them. */
  public static void write(Gate gate, Writer out) throws IOException {
    try {
      XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out);
      new JunitReport(gate, xml).write();
      xml.flush();
    } catch (XMLStreamException e) {
      throw new IOException(e);
    }
    out.write('\n');
  }

  private void write() throws XMLStreamException {
    xml.writeStartDocument("UTF-8", "1.0");
    xml.writeStartElement("testsuites");
    for (RunComparison comparison : gate.comparisons()) {
      write(comparison);
    }
    xml.writeEndElement();
    xml.writeEndDocument();
  }

  private void write(RunComparison comparison) throws XMLStreamException {
    List<Difference> watched =
        comparison.differences().stream().filter(Difference::guarded).toList();
    List<String> gone = gate.closes() ? comparison.gone() : List.of();
    xml.writeStartElement("testsuite");
    attribute("name", "%s beside %s".formatted(comparison.run(), comparison.base()));
    xml.writeAttribute("tests", "" + (watched.size() + gone.size()));
    xml.writeAttribute(
        "failures", "" + (watched.stream().filter(gate::fails).count() + gone.size()));
    xml.writeAttribute("skipped", "" + watched.stream().filter(Difference::untold).count());
    for (Difference difference : watched) {
      write(difference, comparison);
    }
    for (String cell : gone) {
      begin(cell, "coverage");
      outcome("failure", "the run lacks this cell of the base");
      xml.writeEndElement();
    }
    xml.writeEndElement();
  }

  private void write(Difference difference, RunComparison comparison) throws XMLStreamException {
    begin(difference.cell() + " " + difference.measure(), difference.table());
    if (gate.fails(difference)) {
      outcome(
          "failure",
          String.format(
              Locale.ROOT,
              "%s: %s, from %s to %s",
              difference.word(),
              difference.changeText(),
              difference.base(),
              difference.value()));
    } else if (difference.untold()) {
      outcome("skipped", String.join("; ", comparison.abstention()));
    }
    xml.writeEndElement();
  }

  private void begin(String name, String group) throws XMLStreamException {
    xml.writeStartElement("testcase");
    attribute("classname", group);
    attribute("name", name);
  }

  private void outcome(String element, String message) throws XMLStreamException {
    xml.writeEmptyElement(element);
    attribute("message", message);
  }

  /** XML has no way to write most control characters, which a name of a cell may hold. */
  private void attribute(String name, String value) throws XMLStreamException {
    xml.writeAttribute(name, PlainText.line(value));
  }
}
