package org.tsudoi.booking.store;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.RuleBookReader;
import org.tsudoi.booking.RuleBookReader.Reading;
import org.tsudoi.booking.RuleBookWriter;
import org.tsudoi.booking.RuleMistake;
import org.tsudoi.booking.RuleReading;
import org.tsudoi.booking.RuleReading.At;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.error.YAMLException;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/** A book of rules as YAML; sql/rules/ has those of the demonstration city. Every value is read as text, so that 21:00 stays a time. */
public final class RuleBookYaml {
    static final int LARGEST = 65_536;

    private RuleBookYaml() {}

    public static RuleReading parse(long id, String yaml) {
        if (yaml.length() > LARGEST) {
            return new RuleReading(null, List.of(new At(0, new RuleMistake.TooLarge(LARGEST))));
        }
        Node root;
        try {
            root = new Yaml(new SafeConstructor(limits())).compose(new StringReader(yaml));
        } catch (MarkedYAMLException broken) {
            var mark = broken.getProblemMark() == null ? broken.getContextMark() : broken.getProblemMark();
            int line = mark == null ? 1 : mark.getLine() + 1;
            int column = mark == null ? 1 : mark.getColumn() + 1;
            return new RuleReading(null, List.of(new At(line, new RuleMistake.NotYaml(line, column))));
        } catch (YAMLException broken) {
            return new RuleReading(null, List.of(new At(1, new RuleMistake.NotYaml(1, 1))));
        }
        if (!(root instanceof MappingNode map)) {
            return new RuleReading(null, List.of(new At(1, new RuleMistake.NotYaml(1, 1))));
        }
        List<RuleMistake> found = new ArrayList<>();
        Reading reading = RuleBookReader.read(id, YamlTree.values(map, "", found));
        found.addAll(reading.mistakes());
        List<At> mistakes =
                found.stream().map(m -> new At(line(map, m.field()), m)).toList();
        return new RuleReading(mistakes.isEmpty() ? reading.book() : null, mistakes);
    }

    /** @throws IllegalArgumentException when it cannot be read; what is kept has been read before */
    static RuleBook read(long id, String yaml) {
        RuleReading parsed = parse(id, yaml);
        if (parsed.book() == null) {
            throw new IllegalArgumentException("book of rules " + id + ": " + parsed.mistakes());
        }
        return parsed.book();
    }

    public static String write(RuleBook book) {
        var options = new DumperOptions();
        options.setDefaultFlowStyle(DumperOptions.FlowStyle.BLOCK);
        options.setAllowUnicode(true);
        options.setSplitLines(false);
        return new Yaml(options).dump(RuleBookWriter.write(book));
    }

    private static LoaderOptions limits() {
        var options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        options.setMaxAliasesForCollections(0);
        options.setNestingDepthLimit(10);
        options.setCodePointLimit(LARGEST);
        return options;
    }

    /** The line of a field, or of the nearest thing around it that is there. */
    private static int line(MappingNode root, String field) {
        Node at = root;
        int line = 1;
        for (String part : field.split("\\.")) {
            Node next = child(at, part);
            if (next == null) {
                return line;
            }
            at = next;
            line = at.getStartMark().getLine() + 1;
        }
        return line;
    }

    private static Node child(Node at, String part) {
        if (at instanceof MappingNode map) {
            return map.getValue().stream()
                    .filter(t -> t.getKeyNode() instanceof ScalarNode key
                            && key.getValue().equals(part))
                    .map(NodeTuple::getValueNode)
                    .findFirst()
                    .orElse(null);
        }
        boolean inList = at instanceof SequenceNode list
                && part.matches("[0-9]{1,6}")
                && Integer.parseInt(part) < list.getValue().size();
        return inList ? ((SequenceNode) at).getValue().get(Integer.parseInt(part)) : null;
    }
}
