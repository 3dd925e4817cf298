package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.tsudoi.account.Act;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.NameKey;
import org.tsudoi.group.RegisterFilter;
import org.tsudoi.group.RegisterRow;
import org.tsudoi.group.store.RegisterQuery;

/** The register of groups for staff: looked through in pages, taken out as a table, and asked for groups of a similar name. */
@ApplicationScoped
public class ReadRegister {
    private static final int BATCH = 1000;
    private static final int MOST_LINES = 100_000;
    private static final List<String> HEADERS =
            List.of("団体番号", "団体名", "ふりがな", "英語名", "団体区分", "状態", "準備登録", "有効期限", "分野", "段階", "会員数", "市内の会員数");

    @Inject
    private Attempts attempts;

    @Inject
    private CurrentActor current;

    @Inject
    private RegisterQuery register;

    @Inject
    private AuditTrail audit;

    public List<RegisterRow> page(RegisterFilter filter) {
        return mayRead() ? register.page(filter) : List.of();
    }

    /** A table to be written: its headings and lines. */
    public record Taken(List<String> headings, List<List<String>> lines) {}

    /** The whole register: no names of people are in it. Who took it out is in the trail. */
    public Taken table(RegisterFilter filter) {
        List<List<String>> rows = new ArrayList<>();
        RegisterFilter next = new RegisterFilter(filter.word(), filter.groupClass(), filter.state(), null, 0, BATCH);
        List<RegisterRow> page = page(next);
        while (!page.isEmpty() && rows.size() < MOST_LINES) {
            page.forEach(row -> rows.add(cells(row)));
            next = next.after(page.get(page.size() - 1));
            page = page.size() < BATCH ? List.of() : page(next);
        }
        attempts.inTransaction(undo -> {
            audit.record(Act.REGISTER_EXPORTED, "group", "-", null, String.valueOf(rows.size()));
            return null;
        });
        return new Taken(HEADERS, rows);
    }

    /** Groups that may be this one under another spelling; for staff all, for others those that agreed to be shown. */
    public List<RegisterRow> alike(GroupView group) {
        String name = NameKey.of(group.application().names().ja());
        String kana = NameKey.of(group.application().names().kana());
        return register.alike(name, kana, group.id()).stream()
                .filter(r -> NameKey.isNear(name, NameKey.of(r.names().ja()))
                        || NameKey.isNear(kana, NameKey.of(r.names().kana())))
                .toList();
    }

    public boolean mayRead() {
        Actor actor = current.actor();
        return actor.isStaff() || actor.isAuditor();
    }

    private static List<String> cells(RegisterRow row) {
        return List.of(
                row.code(),
                row.names().ja(),
                row.names().kana(),
                Objects.toString(row.names().en(), ""),
                Text.of(Language.JA, row.groupClass()),
                Text.of(Language.JA, row.state()),
                row.provisional() ? "1" : "0",
                Objects.toString(row.validUntil(), ""),
                Objects.toString(row.field(), ""),
                row.stage() == null ? "" : Text.of(Language.JA, row.stage()),
                Objects.toString(row.memberCount(), ""),
                Objects.toString(row.localCount(), ""));
    }
}
