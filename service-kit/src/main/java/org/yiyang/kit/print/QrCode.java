package org.yiyang.kit.print;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import com.lowagie.text.pdf.PdfTemplate;

/** A QR code (GB/T 18284) drawn as squares, so that it is sharp on any printer. */
final class QrCode {
    private final ByteMatrix squares;

    private QrCode(ByteMatrix squares) {
        this.squares = squares;
    }

    static QrCode of(String text) {
        try {
            return new QrCode(Encoder.encode(text, ErrorCorrectionLevel.M).getMatrix());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException("no QR code holds " + text.length() + " characters", tooLong);
        }
    }

    ByteMatrix squares() {
        return squares;
    }

    /** Fills a template, without the quiet zone around it. */
    void draw(PdfTemplate template) {
        float side = template.getWidth() / squares.getWidth();
        for (int row = 0; row < squares.getHeight(); row++) {
            for (int column = 0; column < squares.getWidth(); column++) {
                if (squares.get(column, row) == 1) {
                    template.rectangle(column * side, (squares.getHeight() - 1 - row) * side, side, side);
                }
            }
        }
        template.fill();
    }
}
