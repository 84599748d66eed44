package org.yiyang.kit.print;

import com.lowagie.text.Chunk;
import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Font;
import com.lowagie.text.Image;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import com.lowagie.text.pdf.draw.DottedLineSeparator;
import java.util.Arrays;
import java.util.List;

/** Lays the parts of a sheet out on the pages of a document. */
final class SheetLayout {
    private static final float QR_SIDE = 54;
    private static final float LEADING = 15;
    private static final float PADDING = 4;
    private static final float LABEL_SHARE = 22;
    private static final float WHOLE = 100;
    private static final String PEN = "　　　　　　";

    private final Document document;
    private final PdfWriter writer;
    private final Font text;
    private final Font title;
    private final Font small;

    SheetLayout(Document document, PdfWriter writer, BaseFont font) {
        this.document = document;
        this.writer = writer;
        this.text = new Font(font, 10.5f);
        this.title = new Font(font, 16);
        this.small = new Font(font, 8);
    }

    void place(Sheet sheet) {
        head(sheet.number());
        sheet.parts().forEach(part -> part.on(this));
    }

    private void head(String number) {
        PdfTemplate squares = writer.getDirectContent().createTemplate(QR_SIDE, QR_SIDE);
        QrCode.of(number).draw(squares);
        PdfPTable head = table(WHOLE - LABEL_SHARE, LABEL_SHARE);
        PdfPCell left = bare(new Phrase("编号：" + number, small));
        left.setVerticalAlignment(Element.ALIGN_BOTTOM);
        head.addCell(left);
        PdfPCell right = new PdfPCell(Image.getInstance(squares), false);
        right.setBorder(0);
        right.setPadding(0);
        right.setHorizontalAlignment(Element.ALIGN_RIGHT);
        head.addCell(right);
        document.add(head);
    }

    void title(String words) {
        Paragraph line = new Paragraph(words, title);
        line.setAlignment(Element.ALIGN_CENTER);
        line.setSpacingAfter(LEADING / 2);
        document.add(line);
    }

    void row(List<Fact> facts) {
        PdfPTable row = table(equal(facts.size()));
        facts.forEach(fact -> row.addCell(cell(phrase(fact.label() + "：" + fact.printed()))));
        document.add(row);
    }

    void block(Fact fact) {
        PdfPTable block = table(LABEL_SHARE, WHOLE - LABEL_SHARE);
        block.addCell(cell(phrase(fact.label())));
        block.addCell(cell(phrase(fact.printed())));
        block.setSplitLate(false);
        document.add(block);
    }

    void sentence(List<Fact> facts, String end) {
        Paragraph sentence = new Paragraph(LEADING * 1.2f, "", text);
        sentence.setSpacingBefore(LEADING / 2);
        sentence.setSpacingAfter(LEADING / 2);
        for (Fact fact : facts) {
            sentence.add(new Chunk(fact.label(), text));
            String value = fact.printed();
            sentence.add(new Chunk(value.isBlank() ? PEN : value, text).setUnderline(0.5f, -2));
        }
        sentence.add(new Chunk(end, text));
        document.add(sentence);
    }

    void cut() {
        Paragraph line = new Paragraph(LEADING, "", small);
        line.add(new Chunk(new DottedLineSeparator()));
        line.setSpacingAfter(LEADING / 2);
        document.add(line);
    }

    private Phrase phrase(String words) {
        return new Phrase(LEADING, words, text);
    }

    private static PdfPCell cell(Phrase content) {
        PdfPCell cell = new PdfPCell(content);
        cell.setPadding(PADDING);
        cell.setLeading(LEADING, 0);
        return cell;
    }

    private static PdfPCell bare(Phrase content) {
        PdfPCell cell = new PdfPCell(content);
        cell.setBorder(0);
        return cell;
    }

    private static float[] equal(int columns) {
        float[] shares = new float[columns];
        Arrays.fill(shares, WHOLE / columns);
        return shares;
    }

    private static PdfPTable table(float... shares) {
        PdfPTable table = new PdfPTable(shares);
        table.setWidthPercentage(WHOLE);
        return table;
    }
}
