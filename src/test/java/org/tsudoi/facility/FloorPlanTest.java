package org.tsudoi.facility;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tsudoi.given.Given.facility;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class FloorPlanTest {
    private final Facility facility = facility(HolidayPolicy.AS_USUAL);

    @Test
    void planIsADrawingThatOnlyDrawsAndSaysWhatItIs() {
        String plan = FloorPlan.of(facility, null, "案内図 <1>");
        assertThat(PictureType.of(plan.getBytes(StandardCharsets.UTF_8))).contains(PictureType.SVG);
        assertThat(plan).contains("<title>案内図 &lt;1&gt;</title>");
    }

    @Test
    void everyRoomThatIsNotMadeOfOthersIsDrawnOnce() {
        String plan = FloorPlan.of(facility, null, "x");
        long leaves = facility.rooms().stream()
                .filter(r -> facility.rooms().stream().noneMatch(p -> r.code().equals(p.partOf())))
                .count();
        assertThat(plan.split("人</text>", -1)).hasSize((int) leaves + 1);
    }

    @Test
    void markedRoomIsColouredAndNoOther() {
        Room marked = facility.rooms().get(0);
        long shared = facility.rooms().stream()
                .filter(r -> facility.rooms().stream().noneMatch(p -> r.code().equals(p.partOf())))
                .filter(marked::sharesPartsWith)
                .count();
        assertThat(FloorPlan.of(facility, marked, "x").split("fill=\"#00118f\"", -1))
                .hasSize((int) shared + 1);
    }
}
