package org.tsudoi.harness;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.net.http.HttpResponse;

/** What came back: status, headers, text. */
public record Reply(int status, HttpResponse<String> response) {
    static Reply of(HttpResponse<String> response) {
        return new Reply(response.statusCode(), response);
    }

    public String text() {
        return response.body();
    }

    public JsonObject json() {
        return JsonParser.parseString(text()).getAsJsonObject();
    }

    /** The header's first value, or an empty text. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    @Override
    public String toString() {
        return status + " " + response.request().method() + " " + response.uri() + "\n" + text();
    }
}
