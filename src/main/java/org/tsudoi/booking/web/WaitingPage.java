package org.tsudoi.booking.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.booking.Conduct;
import org.tsudoi.booking.WaitingState;
import org.tsudoi.booking.WaitingView;
import org.tsudoi.booking.usecase.LeaveWaiting;
import org.tsudoi.booking.usecase.ReadWaiting;
import org.tsudoi.facility.usecase.Inventory;

/** What the own groups wait for, what they are offered and until when, and how the list works. */
@Named("waitingPage")
@RequestScoped
public class WaitingPage {
    private static final List<String> DONE = List.of("joined", "left");

    @Inject
    private Clock clock;

    @Inject
    private AskedLanguage asked;

    @Inject
    private Inventory inventory;

    @Inject
    private ReadWaiting readWaiting;

    @Inject
    private LeaveWaiting leaveWaiting;

    private List<WaitingView> open;
    private List<WaitingView> ended;

    @PostConstruct
    void read() {
        open = readWaiting.open();
        ended = readWaiting.ended();
    }

    /** One that ended meanwhile is shown as what it is: nothing more is to be said. */
    public void leave() throws IOException {
        boolean left = leaveWaiting.leave(Parameters.get("leave"));
        FacesContext.getCurrentInstance().getExternalContext().redirect("/my/waiting" + (left ? "?done=left" : ""));
    }

    public List<WaitingView> getOpen() {
        return open;
    }

    public List<WaitingView> getEnded() {
        return ended;
    }

    public boolean isOffered(WaitingView view) {
        return view.waiting().isLive(clock.instant());
    }

    /** The booking form with the offer filled in. */
    public String book(WaitingView view) {
        return Links.book(view.room(), view.waiting().slot()) + "&group="
                + view.group().code();
    }

    /** How the first to be asked is found; how many stand before where that says something. */
    public String order(WaitingView view) {
        Language language = asked.getLanguage();
        return view.by() == Conduct.Order.ORDER
                ? Text.of(language, "waiting.place", view.place())
                : Text.of(language, "waiting.by", Text.of(language, view.by()));
    }

    public String style(WaitingView view) {
        WaitingState state = view.waiting().state();
        return state == WaitingState.OFFERED || state == WaitingState.TAKEN
                ? "free"
                : state == WaitingState.WAITING ? "wait" : "";
    }

    /** How the list works, as the rules of the day say. */
    public String getHow() {
        Conduct.Release rules = readWaiting.rules();
        return Text.of(
                asked.getLanguage(),
                "waiting.how",
                rules.leastDelay().toMinutes(),
                rules.mostDelay().toMinutes(),
                JapanTime.clockTime(rules.asksFrom()),
                JapanTime.clockTime(rules.asksUntil()));
    }

    public String getOrder() {
        Language language = asked.getLanguage();
        return Text.of(
                language,
                "waiting.how.order",
                Text.of(language, readWaiting.rules().by()));
    }

    /** Buildings with another order than the rest. */
    public List<String> getOthers() {
        Language language = asked.getLanguage();
        return readWaiting.rules().byFacility().entrySet().stream()
                .flatMap(e -> inventory.city().facility(e.getKey()).stream()
                        .map(f -> Text.of(
                                language,
                                "waiting.how.other",
                                f.names().in(language),
                                Text.of(language, e.getValue()))))
                .sorted()
                .toList();
    }

    public int getMost() {
        return readWaiting.rules().perGroup();
    }

    /** What was just done, in words, or null. */
    public String getDone() {
        String done = Parameters.get("done");
        return done != null && DONE.contains(done) ? Text.of(asked.getLanguage(), "waiting.done." + done) : null;
    }
}
