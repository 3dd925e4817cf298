package org.tsudoi.boot.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ValuesTest {
    private static final Path NO_FILE = Path.of("target", "no-such.properties");

    private static Values of(String name, String value) throws Failure {
        var system = new Properties();
        system.setProperty(name, value);
        return Values.read(system, Map.of(), NO_FILE);
    }

    /** The names in the first column of the README's table; ".port" goes on from the name before it. */
    private static List<String> documented() throws IOException {
        return Files.readAllLines(Path.of("README.md")).stream()
                .filter(line -> line.startsWith("| `tsudoi."))
                .map(line -> line.split("\\|")[1].replace("`", "").strip())
                .flatMap(cell -> {
                    String[] names = cell.split(", ");
                    String family = names[0].substring(0, names[0].lastIndexOf('.'));
                    return Arrays.stream(names).map(name -> name.startsWith(".") ? family + name : name);
                })
                .toList();
    }

    @Test
    void everySettingTheReadmeNamesMayBeSet() throws IOException {
        assertThat(documented()).hasSizeGreaterThan(15).allMatch(Values.NAMES::contains);
    }

    @Test
    void aMistypedNameIsRefused() {
        assertThatThrownBy(() -> of("tsudoi.htpp.port", "80")).hasMessageContaining("tsudoi.htpp.port");
    }

    @ParameterizedTest
    @CsvSource({"tsudoi.work.pause,0", "tsudoi.work.pause,often", "tsudoi.roster.overlap,101", "tsudoi.class.archive,no"
    })
    void aValueThatCannotBeIsRefusedBeforeAnythingStarts(String name, String value) {
        assertThatThrownBy(() -> Settings.of(of(name, value))).hasMessageContaining(name);
    }

    @Test
    void whatIsNotSetIsNotRefused() throws Failure {
        assertThat(Settings.of(of("tsudoi.work.pause", "2")).archive()).isTrue();
    }
}
