package org.tsudoi.facility;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTypeTest {
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\">%s</svg>";

    private static byte[] drawing(String inside) {
        return SVG.formatted(inside).getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void drawingThatOnlyDrawsIsTaken() {
        assertThat(PictureType.of(drawing("<title>図</title><g><rect fill=\"url(#a)\"/><use href=\"#b\"/></g>")))
                .contains(PictureType.SVG);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "<rect onclick=\"alert(1)\"/>",
                "<foreignObject><p xmlns=\"http://www.w3.org/1999/xhtml\">x</p></foreignObject>",
                "<image href=\"https://elsewhere.example/x.png\"/>",
                "<use xlink:href=\"https://elsewhere.example/x.svg#a\"/>",
                "<style>@import url(https://elsewhere.example/x.css);</style>",
                "<rect fill=\"url(https://elsewhere.example/x)\"/>",
                "<a href=\"javascript:alert(1)\"><text>x</text></a>",
                "<animate attributeName=\"href\" to=\"javascript:alert(1)\"/>",
                "<rect>"
            })
    void drawingThatDoesMoreIsNot(String inside) {
        assertThat(PictureType.of(drawing(inside))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<!DOCTYPE svg [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><svg xmlns=\"http://www.w3.org/2000/svg\">&x;</svg>",
                "<?xml-stylesheet href=\"https://elsewhere.example/x.css\"?><svg xmlns=\"http://www.w3.org/2000/svg\"/>",
                "<html><body/></html>",
                "<svg><rect/></svg>",
                "GIF89a",
                "%PDF-1.7"
            })
    void anythingElseIsNot(String body) {
        assertThat(PictureType.of(body.getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    @Test
    void photographsAreToldByTheirFirstBytes() {
        assertThat(PictureType.of(new byte[] {(byte) 0xff, (byte) 0xd8, (byte) 0xff, 0}))
                .contains(PictureType.JPEG);
        assertThat(PictureType.of(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'}))
                .contains(PictureType.PNG);
        assertThat(PictureType.of("RIFF1234WEBPVP8 ".getBytes(StandardCharsets.ISO_8859_1)))
                .contains(PictureType.WEBP);
    }
}
