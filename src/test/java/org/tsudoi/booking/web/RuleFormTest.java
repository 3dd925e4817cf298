package org.tsudoi.booking.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.tsudoi.base.Names;
import org.tsudoi.booking.Quota;
import org.tsudoi.booking.ReservedTime;
import org.tsudoi.booking.RuleBook;
import org.tsudoi.booking.RuleBook.Uses;
import org.tsudoi.booking.RuleBookReader;
import org.tsudoi.booking.RuleMistake.FieldMissing;
import org.tsudoi.facility.Activity;
import org.tsudoi.given.Given;
import org.tsudoi.group.GroupClass;

class RuleFormTest {
    private static RuleBook rich() {
        var uses = new Uses(
                3,
                Set.of(Activity.TEA, Activity.MUSIC),
                Set.of(),
                Set.of(Activity.MUSIC),
                Set.of(Activity.TEA),
                List.of(Set.of("CC-01", "CC-09")));
        var kept = new ReservedTime(
                new Names("公用", null, "official use"),
                Set.of(GroupClass.PUBLIC_BODY),
                Set.of(DayOfWeek.MONDAY),
                600,
                720,
                null,
                null,
                7);
        var limit = new Quota(Quota.Period.WEEK, Quota.Unit.HOURS, 6, Set.of(GroupClass.NPO), Set.of("CC-01"));
        var book = Given.with(Given.book(), Given.book().notice(), Given.book().times(), uses);
        return Given.withReserved(Given.withQuotas(book, true, limit), kept);
    }

    /** As a browser sends the fields of a form that shows this book. */
    private static Map<String, String[]> sent(RuleBook book) {
        RuleForm form = RuleForm.of(book);
        Map<String, String[]> parameters = new HashMap<>();
        form.names()
                .forEach(name ->
                        parameters.put(RuleForm.PREFIX + name, form.all(name).toArray(String[]::new)));
        return parameters;
    }

    @Test
    void formThatIsSentUnchangedIsTheSameBook() {
        var reading = RuleBookReader.read(1, RuleForm.sent(sent(rich())).values());
        assertThat(reading.mistakes()).isEmpty();
        assertThat(reading.book()).isEqualTo(rich());
    }

    @Test
    void rowsAndClassesLeftEmptyAreNoRules() {
        var parameters = sent(rich());
        parameters.put("r.quotas.1.period", new String[] {"DAY"});
        parameters.put("r.quotas.1.limit", new String[] {" "});
        parameters.put("r.windows.NPO.type", new String[] {""});
        parameters.put("r.windows.NPO.months", new String[] {"3"});
        parameters.put("r.windows.REGISTERED_CIVIC.day", new String[] {""});
        var reading = RuleBookReader.read(1, RuleForm.sent(parameters).values());
        assertThat(reading.book()).isEqualTo(rich());
        assertThat(RuleForm.sent(parameters).rows("quotas")).isEqualTo(1);
    }

    @Test
    void rowBegunAndNotFinishedIsToldAndNotLost() {
        var parameters = sent(rich());
        parameters.put("r.reserved.1.ja", new String[] {"協議会の行事"});
        parameters.put("r.reserved.1.en", new String[] {""});
        parameters.put("r.reserved.1.from", new String[] {"10:00"});
        parameters.put("r.reserved.1.to", new String[] {"12:00"});
        RuleForm form = RuleForm.sent(parameters);
        assertThat(RuleBookReader.read(1, form.values()).mistakes()).containsExactly(new FieldMissing("reserved.1.en"));
        assertThat(form.value("reserved.1.ja")).isEqualTo("協議会の行事");
    }
}
