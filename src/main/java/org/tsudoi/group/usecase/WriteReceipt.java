package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Dates;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.pdf.Paper;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.PaperKind;
import org.tsudoi.group.PaperReceipt;
import org.tsudoi.group.store.GroupStore;
import org.tsudoi.group.store.ReceiptStore;

/** The receipt of an application on paper, to print at the desk. */
@ApplicationScoped
public class WriteReceipt {
    private static final Language OFFICE = Language.JA;
    private static final List<Float> COLUMNS = List.of(0.28f, 0.72f);

    @Inject
    private CurrentActor current;

    @Inject
    private ReceiptStore receipts;

    public List<PaperReceipt> of(GroupView group) {
        return current.actor().isStaff() || current.actor().isAuditor() ? receipts.of(group.id()) : List.of();
    }

    /** As PDF, for staff and auditors. */
    public Optional<byte[]> pdf(long id) {
        return current.actor().isStaff() || current.actor().isAuditor()
                ? receipts.one(id).map(WriteReceipt::write)
                : Optional.empty();
    }

    static byte[] write(PaperReceipt receipt) {
        String papers = receipt.papers().stream()
                .sorted()
                .map(kind -> Text.of(OFFICE, kind))
                .collect(Collectors.joining("、"));
        return new Paper(of("title"), of("sender"))
                .right(of("number", receipt.number()))
                .right(Dates.era(receipt.receivedOn()))
                .paragraph(of("to", receipt.handedBy()))
                .right(of("sender"))
                .title(of("title"))
                .paragraph(of("opening"))
                .gap()
                .table(
                        COLUMNS,
                        List.of(
                                List.of(of("group"), receipt.groupName() + "（" + receipt.groupCode() + "）"),
                                List.of(of("received"), Dates.era(receipt.receivedOn())),
                                List.of(of("papers"), papers.isEmpty() ? of("papers.none") : papers),
                                List.of(of("by"), receipt.receivedBy())))
                .gap()
                .paragraph(of("next"))
                .small(of("keep"))
                .bytes();
    }

    /** What stands in the list of papers for one that lies at the desk. */
    static GroupStore.Paper stands(PaperKind kind, PaperReceipt receipt) {
        String title = of("paper", Text.of(OFFICE, kind), receipt.number());
        byte[] body = new Paper(title, of("sender"))
                .title(title)
                .paragraph(of("paper.lead", Dates.era(receipt.receivedOn()), receipt.receivedBy()))
                .bytes();
        return new GroupStore.Paper(kind, title + ".pdf", "application/pdf", body);
    }

    private static String of(String key, Object... arguments) {
        return Text.of(OFFICE, "group.receipt." + key, arguments);
    }
}
