package org.tsudoi.base.pdf;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDType0Font;

/** The font of a paper: BIZ UDPGothic, made to be read by everybody. Of it only the signs that are used are written into the file. */
final class Glyphs {
    private static final String FONT = "/fonts/BIZUDPGothic-Regular.ttf";

    /** 〓 stands where a sign is not in the font, as printers have always done. */
    private static final String GETA = "〓";

    private static final float UNITS = 1000;

    /** Signs that do not begin a line (行頭禁則). */
    private static final String NOT_FIRST = "、。，．・：；？！）］｝」』】〉》〕ー々ぁぃぅぇぉっゃゅょァィゥェォッャュョ%),.:;!?";

    private final PDType0Font font;

    Glyphs(PDDocument document) {
        try (InputStream stream = Glyphs.class.getResourceAsStream(FONT)) {
            font = PDType0Font.load(document, stream, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    PDType0Font font() {
        return font;
    }

    /** The text with a geta for each sign the font does not have; what cannot be seen is left out. */
    String drawable(String text) {
        var answer = new StringBuilder();
        text.codePoints()
                .filter(c -> !Character.isISOControl(c))
                .mapToObj(Character::toString)
                .map(sign -> has(sign) ? sign : GETA)
                .forEach(answer::append);
        return answer.toString();
    }

    private boolean has(String sign) {
        try {
            font.encode(sign);
            return true;
        } catch (IllegalArgumentException | IOException missing) {
            return false;
        }
    }

    float width(String text, float size) {
        try {
            return font.getStringWidth(text) * size / UNITS;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Breaks a text into lines of a width; words of Latin letters stay whole where they can. */
    List<String> lines(String text, float size, float width) {
        List<String> lines = new ArrayList<>();
        for (String paragraph : text.split("\\R", -1)) {
            String rest = drawable(paragraph);
            while (width(rest, size) > width) {
                int end = end(rest, size, width);
                lines.add(rest.substring(0, end).stripTrailing());
                rest = rest.substring(end).stripLeading();
            }
            lines.add(rest);
        }
        return lines;
    }

    private int end(String text, float size, float width) {
        int end = 0;
        float used = 0;
        while (end < text.length()) {
            int next = text.offsetByCodePoints(end, 1);
            used += width(text.substring(end, next), size);
            if (used > width && end > 0) {
                break;
            }
            end = next;
        }
        int space = text.lastIndexOf(' ', end);
        boolean insideWord = end < text.length() && isLatin(text.charAt(end)) && isLatin(text.charAt(end - 1));
        if (insideWord && space > 0) {
            return space + 1;
        }
        boolean hangs = end < text.length() && NOT_FIRST.indexOf(text.charAt(end)) >= 0 && end > 1;
        return hangs ? text.offsetByCodePoints(end, -1) : end;
    }

    private static boolean isLatin(char sign) {
        return sign < 0x250 && Character.isLetterOrDigit(sign);
    }
}
