package org.yiyang.console.chart;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A picture of this package as pixels, for programs that do not accept SVG: its rectangles and texts, twice as large.
 */
public final class Png {
    private static final int SCALE = 2;
    private static final XMLInputFactory READERS = readers();
    private final Graphics2D into;
    private final Lettering letters = Lettering.get();

    private Png(Graphics2D into) {
        this.into = into;
    }

    private static XMLInputFactory readers() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /**
     * The same picture as a PNG file.
     *
     * @param svg as this package draws it
     */
    public static byte[] of(String svg) {
        try {
            XMLStreamReader elements = READERS.createXMLStreamReader(new StringReader(svg));
            elements.nextTag();
            String[] room = elements.getAttributeValue(null, "viewBox").split(" ");
            BufferedImage image = new BufferedImage(
                    Integer.parseInt(room[2]) * SCALE, Integer.parseInt(room[3]) * SCALE, BufferedImage.TYPE_INT_RGB);
            Graphics2D into = image.createGraphics();
            into.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            into.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            into.scale(SCALE, SCALE);
            new Png(into).draw(elements);
            into.dispose();
            return encoded(image);
        } catch (XMLStreamException strange) {
            throw new IllegalArgumentException("no picture of ours", strange);
        }
    }

    private void draw(XMLStreamReader elements) throws XMLStreamException {
        while (elements.hasNext()) {
            if (elements.next() == XMLStreamConstants.START_ELEMENT) {
                switch (elements.getLocalName()) {
                    case "rect" -> rect(elements);
                    case "text" -> text(elements);
                    case "title", "desc" -> elements.getElementText();
                    default -> throw new IllegalArgumentException("nothing draws " + elements.getLocalName());
                }
            }
        }
    }

    private void rect(XMLStreamReader element) {
        Rectangle2D box = new Rectangle2D.Double(
                number(element, "x"), number(element, "y"), number(element, "width"), number(element, "height"));
        String fill = element.getAttributeValue(null, "fill");
        if (!fill.equals("none")) {
            into.setColor(Color.decode(fill));
            into.fill(box);
        }
        String stroke = element.getAttributeValue(null, "stroke");
        if (!stroke.equals("none")) {
            into.setColor(Color.decode(stroke));
            into.draw(box);
        }
    }

    private void text(XMLStreamReader element) throws XMLStreamException {
        double x = number(element, "x");
        double y = number(element, "y");
        double size = number(element, "font-size");
        String anchor = element.getAttributeValue(null, "text-anchor");
        into.setColor(Color.decode(element.getAttributeValue(null, "fill")));
        String text = element.getElementText();
        double width = letters.width(text, size);
        double from = switch (anchor) {
            case "middle" -> x - width / 2;
            case "end" -> x - width;
            default -> x;
        };
        into.fill(letters.outline(text, size, from, y));
    }

    private static double number(XMLStreamReader element, String name) {
        return Double.parseDouble(element.getAttributeValue(null, name));
    }

    private static byte[] encoded(BufferedImage image) {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        try {
            ImageIO.setUseCache(false);
            ImageIO.write(image, "png", file);
            return file.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }
}
