package org.yiyang.kit.print;

import com.lowagie.text.Document;
import com.lowagie.text.PageSize;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfDictionary;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.GregorianCalendar;
import java.util.List;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** Prints forms as PDF, one at a time: the font is read by one at once, and a service has no memory for many. */
@ApplicationScoped
public class Printer {
    public static final String TYPE = "application/pdf";
    private static final float MARGIN = 42;
    private static final float MARGIN_FOOT = 36;
    private ChineseFont font;

    /**
     * The form as a file, the same bytes for the same content.
     *
     * @throws Refused 422 with the place of a character that the font does not have
     */
    public synchronized byte[] print(Sheet sheet) {
        sheet.parts().forEach(part -> mustDraw(part.facts()));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        Document document = new Document(PageSize.A4, MARGIN, MARGIN, MARGIN, MARGIN_FOOT);
        PdfWriter writer = PdfWriter.getInstance(document, file);
        describe(writer.getInfo(), sheet.at());
        document.open();
        new SheetLayout(document, writer, font.base()).place(sheet);
        document.close();
        return SameBytes.of(file.toByteArray());
    }

    /**
     * Refuses what could not be printed, before it is kept.
     *
     * @throws Refused 422 with the place of a character that the font does not have
     */
    public synchronized void mustDraw(List<Fact> facts) {
        if (font == null) {
            font = ChineseFont.load();
        }
        facts.forEach(font::mustDraw);
    }

    private static void describe(PdfDictionary info, Instant at) {
        PdfDate time = new PdfDate(GregorianCalendar.from(at.atZone(Call.CHINA)));
        info.put(PdfName.CREATIONDATE, time);
        info.put(PdfName.MODDATE, time);
        info.put(PdfName.PRODUCER, new PdfString("Yiyang"));
    }
}
