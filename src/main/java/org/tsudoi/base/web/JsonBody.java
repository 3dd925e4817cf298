package org.tsudoi.base.web;

import jakarta.json.Json;
import jakarta.json.JsonArray;
import jakarta.json.JsonException;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonReaderFactory;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.io.StringReader;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A JSON object somebody sent, read strictly: a missing value or one of the wrong kind is remembered by its name, so that all mistakes are told
 * at once.
 */
public final class JsonBody {
    private static final int LARGEST = 65_536;

    /** Made once: to find the provider anew for each request cost an eighth of a booking, and one lock for all. */
    private static final JsonReaderFactory READERS = Json.createReaderFactory(Map.of());

    private final JsonObject object;
    private final String path;
    private final List<String> mistakes;

    private JsonBody(JsonObject object, String path, List<String> mistakes) {
        this.object = object;
        this.path = path;
        this.mistakes = mistakes;
    }

    /** Nothing when the text is no JSON object or too large. */
    public static Optional<JsonBody> read(String text) {
        if (text == null || text.length() > LARGEST) {
            return Optional.empty();
        }
        String json = text.isBlank() ? "{}" : text;
        try (var reader = READERS.createReader(new StringReader(json))) {
            return Optional.of(new JsonBody(reader.readObject(), "", new ArrayList<>()));
        } catch (JsonException | IllegalStateException | ClassCastException notAnObject) {
            return Optional.empty();
        }
    }

    /** Names of the values that are missing or of the wrong kind. */
    public List<String> mistakes() {
        return List.copyOf(mistakes);
    }

    public boolean has(String name) {
        return object.containsKey(name);
    }

    public String required(String name) {
        String value = text(name);
        if (value == null || value.isBlank()) {
            mistake(name);
            return "";
        }
        return value;
    }

    public String text(String name) {
        JsonValue value = object.get(name);
        if (value instanceof JsonString string) {
            return string.getString();
        }
        return absent(name, value, null);
    }

    public int number(String name, int otherwise) {
        if (object.get(name) instanceof JsonNumber number && number.isIntegral()) {
            try {
                return number.bigIntegerValueExact().intValueExact();
            } catch (ArithmeticException tooLarge) {
                mistake(name);
                return otherwise;
            }
        }
        return absent(name, object.get(name), otherwise);
    }

    /** A number, or nothing where none was sent. */
    public Integer numberOrNull(String name) {
        return object.containsKey(name) && object.get(name) != JsonValue.NULL ? Integer.valueOf(number(name, 0)) : null;
    }

    public boolean truth(String name) {
        JsonValue value = object.get(name);
        if (value == JsonValue.TRUE || value == JsonValue.FALSE) {
            return value == JsonValue.TRUE;
        }
        return absent(name, value, false);
    }

    public <E extends Enum<E>> E constant(String name, Class<E> type) {
        String value = text(name);
        for (E constant : type.getEnumConstants()) {
            if (constant.name().equals(value)) {
                return constant;
            }
        }
        if (value != null) {
            mistake(name);
        }
        return null;
    }

    /** An object inside; without one it is as if it were empty. Mistakes in it are told with the path to them. */
    public JsonBody object(String name) {
        JsonValue value = object.get(name);
        boolean there = value != null && value.getValueType() == JsonValue.ValueType.OBJECT;
        if (!there) {
            absent(name, value, null);
        }
        return new JsonBody(there ? value.asJsonObject() : JsonValue.EMPTY_JSON_OBJECT, path + name + ".", mistakes);
    }

    /** A day such as 2026-04-01, or null where none was sent. */
    public LocalDate day(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException unreadable) {
            mistake(name);
            return null;
        }
    }

    /** The texts of a list, or null where none was sent. */
    public List<String> textsIfAny(String name) {
        JsonValue value = object.get(name);
        if (value == null || value == JsonValue.NULL) {
            return null;
        }
        List<String> answer = new ArrayList<>();
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            mistake(name);
            return answer;
        }
        for (JsonValue item : value.asJsonArray()) {
            if (item instanceof JsonString string) {
                answer.add(string.getString());
            } else {
                mistake(name);
            }
        }
        return answer;
    }

    /** The objects of a list; mistakes in them are told with the path to them. */
    public List<JsonBody> list(String name) {
        JsonValue value = object.get(name);
        List<JsonBody> answer = new ArrayList<>();
        if (value == null || value == JsonValue.NULL) {
            return answer;
        }
        if (value.getValueType() != JsonValue.ValueType.ARRAY) {
            mistake(name);
            return answer;
        }
        for (JsonValue item : value.asJsonArray()) {
            if (item.getValueType() == JsonValue.ValueType.OBJECT) {
                answer.add(new JsonBody(item.asJsonObject(), path + name + ".", mistakes));
            } else {
                mistake(name);
            }
        }
        return answer;
    }

    /** The texts of a list. */
    public List<String> texts(String name) {
        JsonValue value = object.get(name);
        List<String> answer = new ArrayList<>();
        if (value instanceof JsonArray array) {
            for (JsonValue item : array) {
                if (item instanceof JsonString text) {
                    answer.add(text.getString());
                } else {
                    mistake(name);
                }
            }
            return answer;
        }
        return absent(name, value, answer);
    }

    public void mistake(String name) {
        mistakes.add(path + name);
    }

    private <T> T absent(String name, JsonValue value, T otherwise) {
        if (value != null && value != JsonValue.NULL) {
            mistake(name);
        }
        return otherwise;
    }
}
