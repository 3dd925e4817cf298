package org.tsudoi.base.pdf;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.MultiFormatWriter;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/** Labels on A4 sheets of three by eight (66.0 × 33.9 mm, white all round), the commonest in Japanese offices. */
public final class LabelSheet {
    /** What the code on a label is: dots for a telephone, bars for a hand scanner. */
    public enum Code {
        QR,
        BARS
    }

    /** One label: two lines of words, the tag in letters, and what is read from the code. */
    public record Label(String title, String place, String tag, String content) {}

    private static final float MM = 72 / 25.4f;
    private static final float WIDE = 66 * MM;
    private static final float HIGH = 33.9f * MM;
    private static final float LEFT = 6 * MM;
    private static final float TOP = 12.9f * MM;
    private static final float PAD = 3 * MM;
    private static final float DOTS = 25 * MM;
    private static final float BARS_HIGH = 11 * MM;
    private static final float SIZE = 9;
    private static final float SMALL = 7.5f;
    private static final int ACROSS = 3;
    private static final int A_SHEET = 24;

    private final PDDocument document = new PDDocument();
    private final Glyphs glyphs = new Glyphs(document);
    private final Code code;

    private LabelSheet(Code code) {
        this.code = code;
        document.getDocumentCatalog().setLanguage("ja");
    }

    public static byte[] of(String title, Code code, List<Label> labels) {
        var sheet = new LabelSheet(code);
        try (sheet.document;
                var out = new ByteArrayOutputStream()) {
            sheet.document.getDocumentInformation().setTitle(title);
            for (int from = 0; from < Math.max(1, labels.size()); from += A_SHEET) {
                sheet.page(labels.subList(from, Math.min(labels.size(), from + A_SHEET)));
            }
            sheet.document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void page(List<Label> labels) throws IOException {
        var page = new PDPage(PDRectangle.A4);
        document.addPage(page);
        try (var pen = new PDPageContentStream(document, page)) {
            for (int i = 0; i < labels.size(); i++) {
                float x = LEFT + i % ACROSS * WIDE;
                float top = PDRectangle.A4.getHeight() - TOP - i / ACROSS * HIGH;
                label(pen, labels.get(i), x, top);
            }
        }
    }

    private void label(PDPageContentStream pen, Label label, float x, float top) throws IOException {
        float left = code == Code.QR ? x + PAD + DOTS + PAD : x + PAD;
        float wide = x + WIDE - PAD - left;
        float y = top - PAD;
        y = words(pen, label.title(), left, y, new Line(SIZE, wide, 2));
        y = words(pen, label.place(), left, y, new Line(SMALL, wide, 2));
        words(pen, label.tag(), left, y, new Line(SMALL, wide, 2));
        if (code == Code.QR) {
            draw(pen, dots(label.content()), x + PAD, top - (HIGH - DOTS) / 2 - DOTS, DOTS, DOTS);
        } else {
            draw(pen, bars(label.content()), x + PAD, top - HIGH + PAD, WIDE - 2 * PAD, BARS_HIGH);
        }
    }

    /** How large, how wide, and how many lines at most. */
    private record Line(float size, float wide, int most) {}

    private float words(PDPageContentStream pen, String text, float x, float top, Line line) throws IOException {
        float y = top;
        for (String one : glyphs.lines(text, line.size(), line.wide()).stream()
                .limit(line.most())
                .toList()) {
            y -= line.size() * 1.25f;
            pen.beginText();
            pen.setFont(glyphs.font(), line.size());
            pen.newLineAtOffset(x, y);
            pen.showText(one);
            pen.endText();
        }
        return y - 1.5f;
    }

    private static void draw(PDPageContentStream pen, BitMatrix code, float x, float y, float wide, float high)
            throws IOException {
        float dotWide = wide / code.getWidth();
        float dotHigh = high / code.getHeight();
        for (int row = 0; row < code.getHeight(); row++) {
            for (int column = 0; column < code.getWidth(); column++) {
                int from = column;
                while (column < code.getWidth() && code.get(column, row)) {
                    column++;
                }
                if (column > from) {
                    pen.addRect(x + from * dotWide, y + high - (row + 1) * dotHigh, (column - from) * dotWide, dotHigh);
                }
            }
        }
        pen.fill();
    }

    private static BitMatrix dots(String content) {
        return encoded(content, BarcodeFormat.QR_CODE, 2);
    }

    /** A quiet zone of ten bars on each side, as readers need it. */
    private static BitMatrix bars(String content) {
        return encoded(content, BarcodeFormat.CODE_128, 20);
    }

    private static BitMatrix encoded(String content, BarcodeFormat format, int margin) {
        try {
            return new MultiFormatWriter().encode(content, format, 0, 1, Map.of(EncodeHintType.MARGIN, margin));
        } catch (WriterException e) {
            throw new IllegalStateException(e);
        }
    }
}
