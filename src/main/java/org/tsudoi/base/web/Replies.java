package org.tsudoi.base.web;

import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;

/** Answers as JSON text, for those that are kept and given again. */
public final class Replies {
    private static final Jsonb JSON = JsonbBuilder.create(new JsonbConfig().withNullValues(false));

    private Replies() {}

    public static String json(Object value) {
        return JSON.toJson(value);
    }
}
