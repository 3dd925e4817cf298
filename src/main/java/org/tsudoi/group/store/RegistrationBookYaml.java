package org.tsudoi.group.store;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.tsudoi.base.Law;
import org.tsudoi.base.store.YamlNode;
import org.tsudoi.group.Area;
import org.tsudoi.group.Criterion;
import org.tsudoi.group.Criterion.Test;
import org.tsudoi.group.Fact;
import org.tsudoi.group.PaperKind;
import org.tsudoi.group.PublicBenefit;
import org.tsudoi.group.RegistrationBook;
import org.tsudoi.group.RegistrationBook.StartUp;
import org.tsudoi.group.Season;
import org.tsudoi.group.Stage;

/** A book of registration as it is written down. What is missing or of the wrong kind is named. */
final class RegistrationBookYaml {
    /** As many and as long as all of them fit into the labels of a group that is active in each. */
    private static final int MOST_AREAS = 30;

    private static final Pattern AREA = Pattern.compile("[A-Z0-9_]{1,20}");

    private RegistrationBookYaml() {}

    static RegistrationBook read(long id, String yaml) {
        YamlNode root = YamlNode.read(yaml);
        return new RegistrationBook(
                id,
                LocalDate.parse(root.text("validFrom")),
                root.nodes("criteria").stream()
                        .map(RegistrationBookYaml::criterion)
                        .toList(),
                season(root.in("season")),
                startUp(root.in("startUp")),
                root.truth("secondPair"),
                root.has("areas") ? areas(root) : List.of());
    }

    private static List<Area> areas(YamlNode root) {
        List<Area> areas =
                root.nodes("areas").stream().map(RegistrationBookYaml::area).toList();
        if (areas.size() > MOST_AREAS) {
            throw new IllegalArgumentException("areas: more than " + MOST_AREAS);
        }
        return areas;
    }

    private static Area area(YamlNode node) {
        String code = node.text("code");
        if (!AREA.matcher(code).matches()) {
            throw new IllegalArgumentException(node.path() + "code: " + code);
        }
        return new Area(code, new Law(node.text("ja"), node.text("en")));
    }

    private static Season season(YamlNode node) {
        return new Season(
                day(node, "opens"),
                day(node, "closes"),
                node.number("graceDays"),
                node.texts("reminders").stream()
                        .map(Integer::valueOf)
                        .sorted(Comparator.reverseOrder())
                        .toList(),
                node.number("returnedDays"));
    }

    private static MonthDay day(YamlNode node, String name) {
        return MonthDay.parse("--" + node.text(name));
    }

    private static StartUp startUp(YamlNode node) {
        return new StartUp(
                node.constants("stages", Stage.class), node.number("months"), Set.copyOf(node.texts("waives")));
    }

    private static Criterion criterion(YamlNode node) {
        return new Criterion(
                node.text("id"),
                new Law(node.text("ja"), node.text("en")),
                new Law(node.text("law"), node.text("lawEn")),
                node.has("waivedFor") ? node.constants("waivedFor", Stage.class) : Set.of(),
                test(node));
    }

    private static Test test(YamlNode node) {
        return switch (node.text("kind")) {
            case "NUMBER" -> new Test.Number(node.constant("fact", Fact.class), node.number("least"));
            case "RATIO" ->
                new Test.Ratio(
                        node.constant("fact", Fact.class),
                        node.constant("ratioOf", Fact.class),
                        node.number("leastPercent"));
            case "ANY" -> new Test.Any(anyOf(node));
            case "SCALE" -> new Test.Scale(node.constants("accept", PublicBenefit.class));
            case "DECLARATION" -> new Test.Declaration(node.constant("fact", Fact.class));
            case "DOCUMENT" -> new Test.Document(node.constant("paper", PaperKind.class));
            default -> throw new IllegalArgumentException(node.path() + "kind: " + node.text("kind"));
        };
    }

    private static List<Test> anyOf(YamlNode node) {
        return node.nodes("of").stream().map(RegistrationBookYaml::test).toList();
    }
}
