package org.tsudoi.equipment.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.equipment.KindEdit;
import org.tsudoi.equipment.LoanMode;
import org.tsudoi.group.GroupClass;

/** The body of a kind of equipment that is added or changed, in the shape in which it is shown. */
record KindBody(JsonBody json) {
    KindEdit edit() {
        JsonBody names = json.object("names");
        JsonBody deposit = json.object("deposit");
        LoanMode mode = json.constant("mode", LoanMode.class);
        return new KindEdit(
                new KindEdit.Words(
                        Typed.text(names.text("ja")), Typed.text(json.text("simple")), Typed.text(names.text("en"))),
                json.text("category"),
                mode == null ? LoanMode.IN_ROOM : mode,
                json.numberOrNull("place"),
                accessories(),
                new KindEdit.Limits(json.numberOrNull("mostDays"), json.numberOrNull("bufferMinutes"), classes()),
                new KindEdit.Words(Typed.text(deposit.text("ja")), null, Typed.text(deposit.text("en"))));
    }

    /** A part without a name in a language has its Japanese one there. Semicolons part them where they are kept. */
    private KindEdit.Parts accessories() {
        List<JsonBody> parts = json.list("accessories");
        List<String> ja =
                parts.stream().map(p -> part(p, "ja", p.required("ja"))).toList();
        return new KindEdit.Parts(
                ja,
                parts.stream().map(p -> part(p, "simple", p.text("ja"))).toList(),
                parts.stream().map(p -> part(p, "en", p.text("ja"))).toList());
    }

    private static String part(JsonBody part, String language, String otherwise) {
        String name = Typed.text(part.text(language));
        if (name != null && name.contains(";")) {
            part.mistake(language);
        }
        return name == null ? String.valueOf(otherwise) : name;
    }

    private Set<GroupClass> classes() {
        Set<GroupClass> classes = EnumSet.noneOf(GroupClass.class);
        for (String name : json.texts("classes")) {
            GroupClass one = Typed.constant(GroupClass.class, name, null);
            if (one == null) {
                json.mistake("classes");
            } else {
                classes.add(one);
            }
        }
        return classes;
    }
}
