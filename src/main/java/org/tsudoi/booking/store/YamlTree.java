package org.tsudoi.booking.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tsudoi.booking.RuleMistake;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;
import org.yaml.snakeyaml.nodes.Tag;

/** Named values of a YAML document, every scalar as it is written: no guesses about numbers, days or yes and no. */
final class YamlTree {
    private YamlTree() {}

    /** @param twice collects what stands there twice */
    static Map<String, Object> values(MappingNode map, String path, List<RuleMistake> twice) {
        Map<String, Object> values = new LinkedHashMap<>();
        for (NodeTuple tuple : map.getValue()) {
            String name = tuple.getKeyNode() instanceof ScalarNode key ? key.getValue() : "?";
            if (values.containsKey(name)) {
                twice.add(new RuleMistake.WrittenTwice(path + name));
            }
            values.put(name, value(tuple.getValueNode(), path + name + ".", twice));
        }
        return values;
    }

    private static Object value(Node node, String path, List<RuleMistake> twice) {
        if (node instanceof MappingNode map) {
            return values(map, path, twice);
        }
        if (node instanceof SequenceNode list) {
            List<Object> items = new ArrayList<>();
            list.getValue().forEach(item -> items.add(value(item, path + items.size() + ".", twice)));
            return items;
        }
        var scalar = (ScalarNode) node;
        return scalar.getTag().equals(Tag.NULL) && scalar.isPlain() ? null : scalar.getValue();
    }
}
