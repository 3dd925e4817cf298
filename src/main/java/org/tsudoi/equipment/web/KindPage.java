package org.tsudoi.equipment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Text;
import org.tsudoi.base.TimeSlot;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.Stock;
import org.tsudoi.equipment.usecase.Catalogue;

/** One kind of equipment for everybody: what it is, where it is, on which of the coming days any is left. */
@Named("kindPage")
@RequestScoped
public class KindPage {
    private static final int DAYS = 14;

    @Inject
    private Clock clock;

    @Inject
    private AskedLanguage asked;

    @Inject
    private Catalogue catalogue;

    private List<Day> days;

    /** So many that nobody has at any moment of a day. */
    public record Day(LocalDate date, int free) {
        public boolean isNone() {
            return free == 0;
        }
    }

    public void check() {
        Missing.unless(getKind() != null);
    }

    public EquipmentKind getKind() {
        return catalogue.kind(Parameters.get("code")).orElse(null);
    }

    public List<Day> getDays() {
        if (days == null) {
            String code = getKind().code();
            LocalDate today = JapanTime.today(clock);
            var span = new TimeSlot(
                    TimeSlot.day(today).start(),
                    TimeSlot.day(today.plusDays(DAYS)).end());
            Stock stock = catalogue.stock(List.of(code), span);
            days = today.datesUntil(today.plusDays(DAYS))
                    .map(day -> new Day(day, stock.free(code, TimeSlot.day(day))))
                    .toList();
        }
        return days;
    }

    /** Why nobody takes it along, or for how long one may. */
    public String getWay() {
        EquipmentKind kind = getKind();
        return kind.mayBeTakenOut()
                ? Text.of(
                        asked.getLanguage(),
                        "equipment.kind.take-out",
                        catalogue.book().mostDays(kind))
                : Text.of(asked.getLanguage(), "equipment.kind." + kind.mode());
    }
}
