package org.tsudoi.equipment;

import java.util.List;
import java.util.Set;
import org.tsudoi.base.Language;
import org.tsudoi.base.Names;
import org.tsudoi.group.GroupClass;

/** A kind of equipment; owned is the number of its units in service. */
public record EquipmentKind(
        long id, String code, Names names, String simple, String category, LoanMode mode, int owned, Terms terms) {

    /**
     * What is special to a kind; null or empty is as the city's rules of lending say.
     *
     * @param accessories what goes with each unit and must come back with it
     * @param deposit a word on a deposit, or null
     */
    public record Terms(
            List<Accessory> accessories,
            Integer mostDays,
            Integer bufferMinutes,
            Set<GroupClass> classes,
            Names deposit) {
        public static final Terms NONE = new Terms(List.of(), null, null, Set.of(), null);
    }

    /** A part that goes with a unit; its Japanese name is what slips write down. */
    public record Accessory(String ja, String simple, String en) {
        public String in(Language language) {
            return switch (language) {
                case JA -> ja;
                case JA_SIMPLE -> simple;
                case EN -> en;
            };
        }
    }

    public String in(Language language) {
        return language == Language.JA_SIMPLE ? simple : names.in(language);
    }

    public boolean goesWithRooms() {
        return mode != LoanMode.YEARLY;
    }

    public boolean mayBeTakenOut() {
        return mode == LoanMode.TAKE_OUT;
    }
}
