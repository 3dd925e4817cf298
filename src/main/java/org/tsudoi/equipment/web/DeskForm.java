package org.tsudoi.equipment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import org.tsudoi.account.Contact;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.Officers;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.equipment.Condition;
import org.tsudoi.equipment.DeskEntry;
import org.tsudoi.equipment.DeskEntry.Piece;
import org.tsudoi.equipment.EquipmentKind.Accessory;
import org.tsudoi.equipment.Liability;
import org.tsudoi.equipment.LoanAnswer;
import org.tsudoi.equipment.LoanState;
import org.tsudoi.equipment.LoanUnit;
import org.tsudoi.equipment.usecase.HandOver;
import org.tsudoi.equipment.usecase.TakeBack;

/**
 * Handing over and taking back: a row a unit, filled in as it should be, so that one press is enough when all is well. Each value names its
 * unit, so a slip that changed meanwhile moves no other one.
 */
@Named("deskForm")
@RequestScoped
public class DeskForm {
    @Inject
    private AskedLanguage asked;

    @Inject
    private CurrentActor current;

    @Inject
    private Officers officers;

    @Inject
    private LoanDetail detail;

    @Inject
    private HandOver handOver;

    @Inject
    private TakeBack takeBack;

    @Inject
    private LoanReplies replies;

    private List<Reason> reasons = List.of();

    public String handOver() throws IOException {
        var entry = new DeskEntry(pieces(getGoing()), typed("signedBy", ""));
        return after(handOver.handOver(reference(), entry), "handed-over");
    }

    public String takeBack() throws IOException {
        return after(takeBack.takeBack(reference(), new DeskEntry(pieces(getOut()), null)), "returned");
    }

    private String after(LoanAnswer answer, String done) throws IOException {
        if (answer instanceof LoanAnswer.Done) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .redirect("/staff/loans/" + reference() + "?done=" + done);
        } else {
            reasons = replies.reasons(answer);
        }
        return null;
    }

    private List<Piece> pieces(List<LoanUnit> units) {
        return units.stream()
                .filter(u -> Parameters.get("take-" + u.id()) != null)
                .map(u -> new Piece(
                        tag(u).strip(),
                        Item.constant(Condition.class, typed("condition-" + u.id(), "")),
                        IntStream.range(0, u.kind().terms().accessories().size())
                                .filter(i -> Parameters.get("part-" + u.id() + "-" + i) != null)
                                .mapToObj(i ->
                                        u.kind().terms().accessories().get(i).ja())
                                .toList(),
                        Item.constant(Liability.class, typed("liability-" + u.id(), "")),
                        remark(u).isBlank() ? null : remark(u).strip()))
                .toList();
    }

    private String reference() {
        return detail.getLoan().slip().reference();
    }

    private static String typed(String name, String otherwise) {
        String value = Parameters.get(name);
        return value == null ? otherwise : value;
    }

    private static boolean isSent() {
        return Parameters.get("sent") != null;
    }

    public boolean isTaken(LoanUnit unit) {
        return !isSent() || Parameters.get("take-" + unit.id()) != null;
    }

    public boolean isThere(LoanUnit unit, int part) {
        return !isSent()
                ? unit.out() == null
                        || unit.out()
                                .accessories()
                                .contains(unit.kind()
                                        .terms()
                                        .accessories()
                                        .get(part)
                                        .ja())
                : Parameters.get("part-" + unit.id() + "-" + part) != null;
    }

    /** The tag as it is written on the slip, or the one that was scanned in its place. */
    public String tag(LoanUnit unit) {
        return typed("tag-" + unit.id(), unit.tag());
    }

    public String remark(LoanUnit unit) {
        return typed("remark-" + unit.id(), "");
    }

    public String condition(LoanUnit unit) {
        String before = unit.out() == null ? "" : unit.out().condition().name();
        return typed("condition-" + unit.id(), before);
    }

    public String liability(LoanUnit unit) {
        return typed("liability-" + unit.id(), "");
    }

    public String getSignedBy() {
        List<Contact> people = officers.contacts(detail.getLoan().slip().groupId());
        return typed("signedBy", people.isEmpty() ? "" : people.get(0).name());
    }

    public String part(Accessory accessory) {
        return accessory.in(asked.getLanguage());
    }

    public List<SelectItem> getConditions() {
        return Item.of(Condition.values(), asked.getLanguage(), null);
    }

    public List<SelectItem> getLiabilities() {
        return Item.of(Liability.values(), asked.getLanguage(), "equipment.desk.liability.none");
    }

    public List<LoanUnit> getGoing() {
        return detail.getLoan().slip().in(LoanState.RESERVED);
    }

    public List<LoanUnit> getOut() {
        return detail.getLoan().slip().in(LoanState.HANDED_OVER);
    }

    /** An auditor looks and touches nothing. */
    public boolean isActing() {
        return current.actor().isStaffOf(detail.getLoan().facility().id());
    }

    public List<Reason> getReasons() {
        return reasons;
    }
}
