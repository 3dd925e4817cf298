package org.tsudoi.base.pdf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDPageContentStream.AppendMode;
import org.apache.pdfbox.pdmodel.common.PDRectangle;

/**
 * A letter written from top to bottom: lines, paragraphs and tables; it turns the page by itself and numbers pages when there are several. Written
 * once and then closed with {@link #bytes}.
 */
public final class Paper {
    private static final float MARGIN = 62;
    private static final float BODY = 10.5f;
    private static final float SMALL = 9;
    private static final float TITLE = 14;
    private static final float LEADING = 1.6f;
    private static final float PAD = 4;

    private final PDDocument document = new PDDocument();
    private final Glyphs glyphs = new Glyphs(document);
    private final float width = PDRectangle.A4.getWidth() - 2 * MARGIN;
    private PDPageContentStream pen;
    private float y;

    public Paper(String title, String author) {
        document.getDocumentInformation().setTitle(title);
        document.getDocumentInformation().setAuthor(author);
        document.getDocumentCatalog().setLanguage("ja");
        turn();
    }

    public Paper right(String text) {
        String shown = glyphs.drawable(text);
        line(shown, MARGIN + width - glyphs.width(shown, BODY), BODY);
        return this;
    }

    public Paper title(String text) {
        gap();
        for (String line : glyphs.lines(text, TITLE, width)) {
            line(line, MARGIN + (width - glyphs.width(line, TITLE)) / 2, TITLE);
        }
        gap();
        return this;
    }

    public Paper paragraph(String text) {
        glyphs.lines(text, BODY, width).forEach(line -> line(line, MARGIN, BODY));
        return this;
    }

    public Paper small(String text) {
        glyphs.lines(text, SMALL, width).forEach(line -> line(line, MARGIN, SMALL));
        return this;
    }

    public Paper gap() {
        y -= BODY;
        return this;
    }

    /** A table with lines around its cells; shares say how wide the columns are, together 1. */
    public Paper table(List<Float> shares, List<List<String>> rows) {
        for (List<String> row : rows) {
            List<List<String>> cells = IntStream.range(0, shares.size())
                    .mapToObj(i -> glyphs.lines(row.get(i), SMALL, shares.get(i) * width - 2 * PAD))
                    .toList();
            float height = cells.stream().mapToInt(List::size).max().orElse(1) * SMALL * LEADING + 2 * PAD;
            room(height);
            row(shares, cells, height);
        }
        return this;
    }

    private void row(List<Float> shares, List<List<String>> cells, float height) {
        float top = y;
        float x = MARGIN;
        for (int i = 0; i < cells.size(); i++) {
            float cell = shares.get(i) * width;
            box(x, top - height, cell, height);
            y = top - PAD;
            for (String text : cells.get(i)) {
                line(text, x + PAD, SMALL);
            }
            x += cell;
        }
        y = top - height;
    }

    private void box(float x, float bottom, float wide, float high) {
        try {
            pen.setLineWidth(0.5f);
            pen.addRect(x, bottom, wide, high);
            pen.stroke();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void line(String text, float x, float size) {
        room(size * LEADING);
        y -= size * LEADING;
        write(pen, text, x, y + size * (LEADING - 1) / 2, size);
    }

    private void write(PDPageContentStream with, String text, float x, float base, float size) {
        try {
            with.beginText();
            with.setFont(glyphs.font(), size);
            with.newLineAtOffset(x, base);
            with.showText(text);
            with.endText();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void room(float height) {
        if (y - height < MARGIN) {
            turn();
        }
    }

    private void turn() {
        try {
            if (pen != null) {
                pen.close();
            }
            var page = new PDPage(PDRectangle.A4);
            document.addPage(page);
            pen = new PDPageContentStream(document, page);
            y = PDRectangle.A4.getHeight() - MARGIN;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void number() throws IOException {
        int pages = document.getNumberOfPages();
        for (int i = 0; pages > 1 && i < pages; i++) {
            try (var foot = new PDPageContentStream(document, document.getPage(i), AppendMode.APPEND, true)) {
                String text = (i + 1) + " / " + pages;
                write(foot, text, MARGIN + (width - glyphs.width(text, SMALL)) / 2, MARGIN / 2, SMALL);
            }
        }
    }

    /** The finished file. */
    public byte[] bytes() {
        try (document;
                var out = new ByteArrayOutputStream()) {
            pen.close();
            number();
            document.save(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
