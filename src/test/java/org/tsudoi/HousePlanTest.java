package org.tsudoi;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.core.domain.JavaCall.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitCallTarget;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The house plan as a test: floors, rooms inside a feature, what is private, and where each foreign library may be spoken to. */
@AnalyzeClasses(packages = "org.tsudoi", importOptions = ImportOption.DoNotIncludeTests.class)
class HousePlanTest {
    private static final Path SOURCES = Path.of("src/main/java");

    /** boot stands above the seventh floor: it holds everything together, and nobody imports it. */
    private static final Map<String, Integer> FLOORS = Map.ofEntries(
            Map.entry("base", 1),
            Map.entry("account", 2),
            Map.entry("claim", 2),
            Map.entry("facility", 3),
            Map.entry("group", 3),
            Map.entry("equipment", 4),
            Map.entry("wifi", 4),
            Map.entry("booking", 5),
            Map.entry("lottery", 6),
            Map.entry("calendar", 6),
            Map.entry("notice", 7),
            Map.entry("feed", 7),
            Map.entry("opendata", 7),
            Map.entry("report", 7),
            Map.entry("desk", 7),
            Map.entry("boot", 8));

    /** Which rooms of another feature a room may look into; base is a workshop with tools for every room. */
    private static final Map<String, Set<String>> OTHER_FEATURES_ROOMS =
            Map.of("", Set.of(""), "store", Set.of(""), "usecase", Set.of("", "usecase"), "web", Set.of("", "usecase"));

    /** Which rooms of its own feature a room may look into, itself always: web, use case, store, root. */
    private static final Map<String, Set<String>> OWN_ROOMS =
            Map.of("", Set.of(), "store", Set.of(""), "usecase", Set.of("", "store"), "web", Set.of("", "usecase"));

    @ArchTest
    static final ArchRule everyClassStandsOnAFloor = classes()
            .should(have("a floor", (JavaClass c) -> FLOORS.containsKey(feature(c))))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule importsGoDownwards = classes()
            .should(dependOnly(
                    "lower floors", (from, to) -> feature(from).equals(feature(to)) || floor(to) < floor(from)))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("org.tsudoi.(*)..").should().beFreeOfCycles().allowEmptyShould(false);

    @ArchTest
    static final ArchRule roomsOfAFeatureFollowEachOther = classes()
            .that(areInARoom())
            .should(dependOnly("rooms below in their own feature", HousePlanTest::isBelowAtHome))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule storeAndWebArePrivate = classes()
            .that(areInARoom())
            .should(dependOnly("the open rooms of other features", HousePlanTest::isOpenElsewhere))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule rootsArePure = noClasses()
            .that(describe(
                    "are in the root of a feature with rules",
                    (JavaClass c) -> (room(c).isEmpty() || room(c).equals("csv")) && floor(c) < 7))
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage("jakarta..", "org.primefaces..", "net.fortuna..", "java.sql..", "javax.sql.."))
            .allowEmptyShould(false);

    /** boot fills an empty city when it starts: that is a use case nobody else has. */
    @ArchTest
    static final ArchRule transactionsBeginInUseCases = noClasses()
            .that(describe(
                    "are no use cases",
                    (JavaClass c) -> !room(c).equals("usecase") && !feature(c).equals("boot")))
            .should()
            .dependOnClassesThat(describe(
                    "begin transactions",
                    (JavaClass c) -> c.getName().equals("org.tsudoi.base.usecase.Attempts")
                            || c.getPackageName().startsWith("jakarta.transaction")))
            .allowEmptyShould(false);

    /** The stage of a group's life steers support and statistics only (ruleset: stages.neverUse): what lends and books does not know it. */
    @ArchTest
    static final ArchRule stagesRefuseNothing = noClasses()
            .that(describe(
                    "book, lend, claim or draw",
                    (JavaClass c) -> Set.of("booking", "equipment", "wifi", "claim", "lottery", "calendar")
                            .contains(feature(c))))
            .should()
            .dependOnClassesThat(
                    describe("are a stage", (JavaClass c) -> c.getName().equals("org.tsudoi.group.Stage")))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .resideOutsideOfPackage("org.tsudoi.boot.launch")
            .should()
            .callMethodWhere(target(asksTheMachineForTime()))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule calendarsAreWrittenInOnePlace = noClasses()
            .that()
            .resideOutsideOfPackage("org.tsudoi.calendar.usecase..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("net.fortuna.."))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule mailIsSentByNotice = noClasses()
            .that()
            .resideOutsideOfPackage("org.tsudoi.notice..")
            .should()
            .dependOnClassesThat(resideInAnyPackage("jakarta.mail.."))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule theLauncherStandsAlone = classes()
            .that()
            .resideInAPackage("org.tsudoi.boot.launch")
            .should(dependOnly(
                    "the launcher itself", (from, to) -> to.getPackageName().equals(from.getPackageName())))
            .allowEmptyShould(false);

    @ArchTest
    static final ArchRule nobodyKnowsTheLauncher = noClasses()
            .that()
            .resideOutsideOfPackage("org.tsudoi.boot.launch")
            .should()
            .dependOnClassesThat(resideInAPackage("org.tsudoi.boot.launch"))
            .allowEmptyShould(false);

    @Test
    void everyPackageHasItsSign() throws IOException {
        try (var paths = Files.walk(SOURCES)) {
            List<Path> withoutSign = paths.filter(path -> path.toString().endsWith(".java"))
                    .map(Path::getParent)
                    .distinct()
                    .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                    .toList();
            assertThat(withoutSign).isEmpty();
        }
    }

    @Test
    void onlyClaimTouchesTheLedger() throws IOException {
        var ledger = Pattern.compile("\\b(from|into|update|join)\\s+claim\\b", Pattern.CASE_INSENSITIVE);
        try (var paths = Files.walk(SOURCES)) {
            var speakers = new java.util.ArrayList<Path>();
            for (Path path : paths.filter(Files::isRegularFile).toList()) {
                if (ledger.matcher(Files.readString(path)).find()) {
                    speakers.add(SOURCES.relativize(path));
                }
            }
            assertThat(speakers)
                    .isNotEmpty()
                    .allSatisfy(path -> assertThat(path.toString()).startsWith("org/tsudoi/claim/"));
        }
    }

    private static boolean isBelowAtHome(JavaClass from, JavaClass to) {
        return !feature(from).equals(feature(to))
                || room(from).equals(room(to))
                || OWN_ROOMS.getOrDefault(room(from), Set.of()).contains(room(to));
    }

    private static boolean isOpenElsewhere(JavaClass from, JavaClass to) {
        return feature(from).equals(feature(to))
                || feature(to).equals("base") && (!room(from).isEmpty() || room(to).equals("csv"))
                || OTHER_FEATURES_ROOMS.getOrDefault(room(from), Set.of()).contains(room(to));
    }

    private static DescribedPredicate<JavaClass> areInARoom() {
        return describe("are in a room of a feature", c -> floor(c) < 8);
    }

    private static DescribedPredicate<CodeUnitCallTarget> asksTheMachineForTime() {
        return describe("ask the machine for the time", HousePlanTest::isMachineTime);
    }

    private static boolean isMachineTime(CodeUnitCallTarget target) {
        String owner = target.getOwner().getName();
        boolean isNow = owner.startsWith("java.time.") && target.getName().equals("now");
        boolean hasClock = target.getRawParameterTypes().stream()
                .anyMatch(type -> type.getName().equals("java.time.Clock"));
        return isNow && !hasClock
                || owner.equals("java.lang.System") && target.getName().equals("currentTimeMillis");
    }

    private static ArchCondition<JavaClass> dependOnly(String what, BiPredicate<JavaClass, JavaClass> isAllowed) {
        return new ArchCondition<>("depend only on " + what) {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    var to = dependency.getTargetClass().getBaseComponentType();
                    if (to.getPackageName().startsWith("org.tsudoi") && !isAllowed.test(from, to)) {
                        events.add(SimpleConditionEvent.violated(from, dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static ArchCondition<JavaClass> have(String what, java.util.function.Predicate<JavaClass> test) {
        return new ArchCondition<>("have " + what) {
            @Override
            public void check(JavaClass c, ConditionEvents events) {
                if (!test.test(c)) {
                    events.add(SimpleConditionEvent.violated(c, c.getName() + " has not " + what));
                }
            }
        };
    }

    private static int floor(JavaClass c) {
        return FLOORS.getOrDefault(feature(c), 99);
    }

    private static String feature(JavaClass c) {
        String[] parts = c.getPackageName().split("\\.");
        return parts.length > 2 ? parts[2] : "";
    }

    private static String room(JavaClass c) {
        String[] parts = c.getPackageName().split("\\.");
        return parts.length > 3 ? parts[3] : "";
    }
}
