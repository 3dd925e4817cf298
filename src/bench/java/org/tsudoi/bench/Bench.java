package org.tsudoi.bench;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Runs the sections that are named, or all that fit into ten minutes, and leaves the table and the raw figures in target/bench. */
public final class Bench {
    /** The long evening of the memory comes early: after it the compiler is through with most of what the others measure. */
    private static final List<Section> ALL = List.of(
            new StartUp(),
            new Memory(),
            new Bookings(),
            new Stampede(),
            new PublicPages(),
            new Feeds(),
            new FirstSearch(),
            new SignedIn(),
            new Overload(),
            new TwoNodes(),
            new Growth());

    private Bench() {}

    public static void main(String[] arguments) throws Exception {
        Set<String> named = Arrays.stream(arguments)
                .flatMap(a -> Arrays.stream(a.split(",")))
                .filter(a -> !a.isBlank())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        List<String> names = ALL.stream().map(Section::name).toList();
        if (!names.containsAll(named)) {
            System.err.println("Sections are " + String.join(", ", names));
            System.exit(2);
        }
        var report = new Report();
        Instant start = Instant.now();
        try (var lab = new Lab()) {
            for (Section section : ALL) {
                if (named.isEmpty() ? !section.onlyWhenNamed() : named.contains(section.name())) {
                    report.begin(section.name());
                    section.run(lab, report);
                }
            }
        } finally {
            report.close(Duration.between(start, Instant.now()));
        }
    }
}
