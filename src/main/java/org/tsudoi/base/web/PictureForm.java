package org.tsudoi.base.web;

import jakarta.servlet.http.Part;
import java.io.IOException;

/** A picture that is sent, and what it shows in three languages. */
public final class PictureForm {
    private Part file;
    private String altJa;
    private String altSimple;
    private String altEn;

    /** Never more than a byte beyond what is taken: enough to see that it is too large. */
    public byte[] body(int largest) throws IOException {
        if (file == null) {
            return new byte[0];
        }
        try (var stream = file.getInputStream()) {
            return stream.readNBytes(largest + 1);
        }
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public String getAltJa() {
        return altJa;
    }

    public void setAltJa(String altJa) {
        this.altJa = altJa;
    }

    public String getAltSimple() {
        return altSimple;
    }

    public void setAltSimple(String altSimple) {
        this.altSimple = altSimple;
    }

    public String getAltEn() {
        return altEn;
    }

    public void setAltEn(String altEn) {
        this.altEn = altEn;
    }
}
