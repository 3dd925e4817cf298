package org.tsudoi.equipment.web;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.AskedTime;
import org.tsudoi.base.web.JsonBody;
import org.tsudoi.equipment.Condition;
import org.tsudoi.equipment.DeskEntry;
import org.tsudoi.equipment.DeskEntry.Piece;
import org.tsudoi.equipment.Liability;
import org.tsudoi.equipment.LoanRequest;

/** The bodies of POST /loans and of the acts at the desk; what is wrong in them is remembered by the body itself. */
record LoanBody(JsonBody json) {
    private static final TimeSlot SOMETHING = new TimeSlot(Instant.EPOCH, Instant.EPOCH.plusSeconds(1));

    LoanRequest request(String key) {
        return new LoanRequest(
                key,
                json.required("group"),
                json.text("facility"),
                slot(),
                json.text("purpose"),
                json.text("note"),
                equipment());
    }

    DeskEntry entry() {
        List<Piece> units = json.list("units").stream()
                .map(unit -> new Piece(
                        unit.required("tag"),
                        unit.constant("condition", Condition.class),
                        unit.textsIfAny("accessories"),
                        unit.constant("liability", Liability.class),
                        unit.text("remark")))
                .toList();
        return new DeskEntry(units, json.text("signedBy"));
    }

    private TimeSlot slot() {
        Optional<Instant> start = time("start");
        Optional<Instant> end = time("end");
        if (start.isEmpty() || end.isEmpty()) {
            return SOMETHING;
        }
        if (!start.get().isBefore(end.get())) {
            json.mistake("end");
            return SOMETHING;
        }
        return new TimeSlot(start.get(), end.get());
    }

    private Optional<Instant> time(String name) {
        String typed = json.required(name);
        Optional<Instant> time = AskedTime.instant(typed);
        if (time.isEmpty() && !typed.isEmpty()) {
            json.mistake(name);
        }
        return time;
    }

    private Map<String, Integer> equipment() {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        for (JsonBody line : json.list("equipment")) {
            wanted.merge(line.required("code"), line.number("quantity", 1), Integer::sum);
        }
        return wanted;
    }
}
