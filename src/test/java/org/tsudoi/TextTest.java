package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.Language;
import org.tsudoi.base.Refusal;
import org.tsudoi.base.Text;

/** Every word people may read is there in all three languages. */
class TextTest {
    private static final Path TEXTS = Path.of("src/main/resources/text");
    private static final Path PAGES = Path.of("src/main/webapp");

    /** Constants that nobody reads: they decide, and have no words. */
    private static final Set<String> UNREAD = Set.of(
            "Role",
            "Language",
            "RegistrationReason",
            "Kind",
            "Outcome",
            "DocumentType",
            "PictureType",
            "BookingMode",
            "HolidayPolicy",
            "LoanMode",
            "Status",
            "Format");

    private static Stream<Class<?>> classes() {
        return new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS).importPackages("org.tsudoi").stream()
                        .map(JavaClass::reflect);
    }

    private static void assertThere(String key) {
        for (Language language : Language.values()) {
            assertThat(Text.has(language, key))
                    .as(key + " in " + language.tag())
                    .isTrue();
        }
    }

    @Test
    void everyRefusalHasItsMessage() {
        List<Class<?>> refusals = classes()
                .filter(c -> c.isRecord() && Refusal.class.isAssignableFrom(c))
                .toList();
        assertThat(refusals).hasSizeGreaterThan(40);
        for (Class<?> refusal : refusals) {
            String code = refusal.getSimpleName()
                    .replaceAll("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", "_")
                    .toUpperCase(Locale.ROOT);
            assertThere(Text.areaOf(refusal) + ".refusal." + code);
        }
    }

    @Test
    void everyConstantThatIsShownHasItsWord() {
        List<Class<?>> enums = classes()
                .filter(c -> c.isEnum()
                        && c.getPackageName().split("\\.").length == 3
                        && !UNREAD.contains(c.getSimpleName()))
                .toList();
        assertThat(enums).hasSizeGreaterThan(10);
        enums.stream()
                .flatMap(e -> Arrays.stream(e.getEnumConstants()))
                .forEach(c -> assertThere(Text.key((Enum<?>) c)));
    }

    @Test
    void threeFilesOfAnAreaHaveTheSameKeysAndFigures() throws IOException {
        List<Path> files = files(TEXTS, ".properties")
                .filter(f -> !f.toString().matches(".*_(en|ja_simple)\\.properties"))
                .toList();
        assertThat(files).hasSizeGreaterThan(8);
        for (Path file : files) {
            Properties japanese = read(file);
            for (String suffix : List.of("_en", "_ja_simple")) {
                Properties other = read(Path.of(file.toString().replace(".properties", suffix + ".properties")));
                assertThat(other.stringPropertyNames()).as(file + suffix).isEqualTo(japanese.stringPropertyNames());
                other.forEach((key, value) -> assertThat(((String) value).isBlank())
                        .as("%s%s", key, suffix)
                        .isFalse());
                figures(other)
                        .forEach(pattern ->
                                assertThat(new MessageFormat(pattern)).isNotNull());
            }
        }
    }

    @Test
    void everyTextThatAPageNamesIsThere() throws IOException {
        Pattern named = Pattern.compile("text\\.of\\('([a-z]+\\.[A-Za-z0-9._-]+[A-Za-z0-9_-])'");
        Set<String> keys = files(PAGES, ".xhtml")
                .flatMap(page -> named.matcher(text(page)).results().map(m -> m.group(1)))
                .collect(Collectors.toSet());
        assertThat(keys).hasSizeGreaterThan(150);
        keys.forEach(TextTest::assertThere);
    }

    private static Stream<String> figures(Properties texts) {
        Matcher none = Pattern.compile("\\{\\d").matcher("");
        return texts.values().stream()
                .map(String.class::cast)
                .filter(t -> none.reset(t).find());
    }

    private static Stream<Path> files(Path folder, String ending) throws IOException {
        try (var all = Files.walk(folder)) {
            return all.filter(f -> f.toString().endsWith(ending)).toList().stream();
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Properties read(Path file) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }
}
