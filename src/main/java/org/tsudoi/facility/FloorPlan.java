package org.tsudoi.facility;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A simple drawing of a building: floor by floor, each room as wide as the people it holds, the parts of a divisible room with a dashed line
 * between them. It shows where to go, not how many metres.
 */
public final class FloorPlan {
    private static final int WIDTH = 480;
    private static final int LEFT = 52;
    private static final int LINE = 92;
    private static final int GAP = 10;
    private static final int NARROWEST = 126;
    private static final int LETTER = 20;

    private final StringBuilder svg = new StringBuilder();
    private final Room marked;
    private int y = GAP;

    private FloorPlan(Room marked) {
        this.marked = marked;
    }

    /**
     * @param marked the room to be coloured, or null
     * @param title what the drawing shows, in words
     */
    public static String of(Facility facility, Room marked, String title) {
        var plan = new FloorPlan(marked);
        floors(facility).forEach(plan::floor);
        return """
                <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" width="%d" height="%d" role="img" font-family="sans-serif" font-size="%d">
                <title>%s</title>
                <rect width="100%%" height="100%%" fill="#ffffff"/>
                %s</svg>
                """.formatted(WIDTH, plan.y, WIDTH, plan.y, LETTER, escaped(title), plan.svg);
    }

    /** Rooms that are not made of others, by floor, the highest floor on top. */
    private static Map<String, List<Room>> floors(Facility facility) {
        List<Room> rooms = facility.rooms().stream()
                .filter(r ->
                        facility.rooms().stream().noneMatch(part -> r.code().equals(part.partOf())))
                .sorted(Comparator.comparing((Room r) -> storey(r.floor())).reversed())
                .toList();
        Map<String, List<Room>> floors = new LinkedHashMap<>();
        rooms.forEach(r -> floors.computeIfAbsent(r.floor() == null ? "" : r.floor(), f -> new ArrayList<>())
                .add(r));
        return floors;
    }

    /** B1 is below 1F. */
    private static int storey(String floor) {
        String digits = floor == null ? "" : floor.replaceAll("\\D", "");
        int number = digits.isEmpty() ? 0 : Integer.parseInt(digits);
        return floor != null && floor.startsWith("B") ? -number : number;
    }

    private void floor(String name, List<Room> rooms) {
        text(GAP, y + LINE / 2 + LETTER / 2, "start", "bold", name);
        int x = LEFT;
        Room before = null;
        for (Room room : rooms) {
            int width = Math.min(WIDTH - LEFT - GAP, Math.max(NARROWEST, NARROWEST + room.capacity()));
            boolean joined =
                    before != null && before.partOf() != null && before.partOf().equals(room.partOf());
            if (x + width > WIDTH - GAP && x > LEFT) {
                x = LEFT;
                y += LINE + GAP;
                joined = false;
            }
            room(x, width, room, joined);
            x += width + (isFollowedByPart(rooms, room) ? 0 : GAP);
            before = room;
        }
        y += LINE + GAP;
    }

    private static boolean isFollowedByPart(List<Room> rooms, Room room) {
        int next = rooms.indexOf(room) + 1;
        return room.partOf() != null
                && next < rooms.size()
                && room.partOf().equals(rooms.get(next).partOf());
    }

    private void room(int x, int width, Room room, boolean joined) {
        boolean here = marked != null && room.sharesPartsWith(marked);
        svg.append("<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\" stroke=\"%s\" stroke-width=\"2\"/>%n"
                .formatted(x, y, width, LINE, here ? "#00118f" : "#e8f1fe", joined ? "none" : "#00118f"));
        if (joined) {
            svg.append("<path d=\"M%d %dh%dv%dh-%d\" fill=\"none\" stroke=\"#00118f\" stroke-width=\"2\"/>%n"
                    .formatted(x, y, width, LINE, width));
            svg.append(
                    "<path d=\"M%d %dv%d\" fill=\"none\" stroke=\"#00118f\" stroke-width=\"2\" stroke-dasharray=\"6 5\"/>%n"
                            .formatted(x, y, LINE));
        }
        String colour = here ? "#ffffff" : "#1a1a1a";
        List<String> lines = wrapped(room.names().ja(), (width - GAP) / LETTER);
        int top = y + LINE / 2 - (lines.size() - 1) * (LETTER + 4) / 2;
        for (int i = 0; i < lines.size(); i++) {
            label(x + width / 2, top + i * (LETTER + 4), colour, lines.get(i));
        }
        label(x + width / 2, y + LINE - GAP, colour, room.capacity() + "人");
    }

    private void label(int x, int baseline, String colour, String words) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"%s\">%s</text>%n"
                .formatted(x, baseline, colour, escaped(words)));
    }

    private void text(int x, int baseline, String anchor, String weight, String words) {
        svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"%s\" font-weight=\"%s\" fill=\"#1a1a1a\">%s</text>%n"
                .formatted(x, baseline, anchor, weight, escaped(words)));
    }

    /** At most two lines; what does not fit ends in an ellipsis. */
    private static List<String> wrapped(String name, int letters) {
        if (name.length() <= letters) {
            return List.of(name);
        }
        String rest = name.substring(letters);
        return List.of(
                name.substring(0, letters), rest.length() <= letters ? rest : rest.substring(0, letters - 1) + "…");
    }

    private static String escaped(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
