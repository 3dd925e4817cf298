package org.tsudoi.harness;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** Kinds of equipment that a test has for itself. */
public final class Kinds {
    private Kinds() {}

    public static String code() {
        return "tent-" + UUID.randomUUID().toString().substring(0, 8);
    }

    /** What an administrator types of a tent that groups take along for three days. */
    public static Map<String, String> tent(String code) {
        Map<String, String> fields = new HashMap<>(Map.of(
                "nameJa", "テント", "nameSimple", "テント（やね）", "nameEn", "Tent", "category", "OTHER", "mode", "TAKE_OUT"));
        fields.putAll(Map.of("newCode", code, "partsJa", "柱\r\n布", "partsSimple", "", "partsEn", "Poles\r\nRoof"));
        fields.put("mostDays", "３");
        return fields;
    }

    /** Code of a new kind without any pieces. */
    public static String added() {
        String code = code();
        Reply reply = Visitor.signedIn("admin").send("/admin/equipment/new", tent(code), "keep");
        if (reply.status() != 302) {
            throw new AssertionError("no new kind: " + reply.text());
        }
        return code;
    }

    /** What comes of adding pieces to the hub. */
    public static Reply units(String code, String quantity, String tag) {
        return Visitor.signedIn("staff-place")
                .send(
                        "/staff/units/new",
                        Map.of("kind", code, "home", "PLACE", "quantity", quantity, "tag", tag),
                        "add");
    }

    /** Code of a new kind with so many pieces at the hub; their tags are CODE-PLACE-01 and on. */
    public static String added(int quantity) {
        String code = added();
        units(code, String.valueOf(quantity), "");
        return code;
    }
}
