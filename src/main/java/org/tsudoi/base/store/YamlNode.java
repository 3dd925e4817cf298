package org.tsudoi.base.store;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.tsudoi.base.Law;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** A map of a book of rules with the way to it, so that what is missing or not of its kind is told by its name. */
public record YamlNode(String path, Map<String, Object> values) {
    public static YamlNode read(String yaml) {
        return new YamlNode("", map("", new Yaml(new SafeConstructor(new LoaderOptions())).load(yaml)));
    }

    public YamlNode in(String name) {
        return new YamlNode(path + name + ".", map(path + name, required(name)));
    }

    public String text(String name) {
        return String.valueOf(required(name));
    }

    public int number(String name) {
        if (required(name) instanceof Integer number) {
            return number;
        }
        throw new IllegalArgumentException(path + name + ": not a number");
    }

    public <E extends Enum<E>> Set<E> constants(String name, Class<E> type) {
        Set<E> answer = EnumSet.noneOf(type);
        entries(name).forEach(value -> answer.add(Enum.valueOf(type, String.valueOf(value))));
        return answer;
    }

    public boolean has(String name) {
        return values.get(name) != null;
    }

    public boolean truth(String name) {
        if (required(name) instanceof Boolean truth) {
            return truth;
        }
        throw new IllegalArgumentException(path + name + ": not true or false");
    }

    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        return Enum.valueOf(type, text(name));
    }

    /** The entries of a list, each by its place: criteria.2. */
    public List<YamlNode> nodes(String name) {
        List<?> entries = entries(name);
        return IntStream.range(0, entries.size())
                .mapToObj(i -> new YamlNode(path + name + "." + i + ".", map(path + name + "." + i, entries.get(i))))
                .toList();
    }

    public List<String> texts(String name) {
        return entries(name).stream().map(String::valueOf).toList();
    }

    private List<?> entries(String name) {
        if (required(name) instanceof List<?> entries) {
            return entries;
        }
        throw new IllegalArgumentException(path + name + ": not a list");
    }

    /** Articles by refusal code. */
    public Map<String, Law> laws() {
        Map<String, Law> laws = new HashMap<>();
        for (String code : values.keySet()) {
            YamlNode law = in(code);
            laws.put(code, new Law(law.text("ja"), law.text("en")));
        }
        return laws;
    }

    private Object required(String name) {
        Object value = values.get(name);
        if (value == null) {
            throw new IllegalArgumentException(path + name + ": missing");
        }
        return value;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(String path, Object value) {
        if (value instanceof Map<?, ?> values) {
            return (Map<String, Object>) values;
        }
        throw new IllegalArgumentException(path + ": not a map: " + value);
    }
}
