package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Ids;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Missing;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.group.ImportColumn;
import org.tsudoi.group.ImportMapping;
import org.tsudoi.group.RegisterTable.Mistake;
import org.tsudoi.group.RegisterTable.Twin;
import org.tsudoi.group.usecase.ImportRegister;
import org.tsudoi.group.usecase.ImportRegister.Draft;
import org.tsudoi.group.usecase.ImportRegister.Kept;
import org.tsudoi.group.usecase.ImportRegister.Taken;

/** An existing register is taken in: a file, which column says what, what is wrong and what is there already, and one press. */
@Named("registerImport")
@RequestScoped
public class RegisterImportPage {
    private static final String PAGE = "/admin/register-import";
    private static final int LARGEST = 8_000_000;
    private static final int SHOWN = 5;
    private static final int TWINS = 300;

    @Inject
    private AskedLanguage asked;

    @Inject
    private ImportRegister imports;

    private Draft draft;
    private Part file;
    private boolean invite;
    private String problem;

    /** A column of ours with the headings of the file it can be read from. */
    public record Choice(ImportColumn column, List<Heading> headings) {}

    /** A heading of the file. */
    public record Heading(int place, String words, boolean chosen) {}

    @PostConstruct
    void read() {
        draft = Ids.of(Parameters.get("id")).flatMap(imports::draft).orElse(null);
    }

    public void check() {
        Missing.unless(draft != null || Parameters.get("id") == null);
    }

    public String look() throws IOException {
        if (file == null || file.getSize() == 0) {
            problem = Text.of(asked.getLanguage(), "facility.import.none");
            return null;
        }
        if (file.getSize() > LARGEST) {
            problem = Text.of(asked.getLanguage(), "page.error.too-large.detail");
            return null;
        }
        try (var stream = file.getInputStream()) {
            Kept kept = imports.keep(file.getSubmittedFileName(), stream.readAllBytes());
            if (kept.trouble() != null) {
                problem = Text.of(asked.getLanguage(), kept.trouble());
                return null;
            }
            return go("/" + kept.id());
        }
    }

    public String choose() throws IOException {
        Map<ImportColumn, Integer> places = new EnumMap<>(ImportColumn.class);
        for (ImportColumn column : ImportColumn.values()) {
            String place = Parameters.get("col-" + column.name());
            if (place != null && place.matches("[0-9]{1,3}")) {
                places.put(column, Integer.valueOf(place));
            }
        }
        imports.choose(draft, new ImportMapping(places));
        return go("/" + draft.id());
    }

    public String take() throws IOException {
        Optional<Taken> taken = imports.take(draft.id(), asOthers(), invite);
        if (taken.isEmpty()) {
            problem = Text.of(asked.getLanguage(), "group.import.not-taken");
            return null;
        }
        return go("?taken=" + taken.get().groups() + "&left=" + taken.get().left() + "&invited="
                + taken.get().invited());
    }

    private static Set<Long> asOthers() {
        String[] lines = FacesContext.getCurrentInstance()
                .getExternalContext()
                .getRequestParameterValuesMap()
                .get("other");
        return lines == null
                ? Set.of()
                : Stream.of(lines)
                        .filter(l -> l.matches("[0-9]{1,9}"))
                        .map(Long::valueOf)
                        .collect(Collectors.toSet());
    }

    private static String go(String rest) throws IOException {
        FacesContext.getCurrentInstance().getExternalContext().redirect(PAGE + rest);
        return null;
    }

    /** What was done, in words, or nothing. */
    public String getDone() {
        String taken = Parameters.get("taken");
        return Stream.of(taken, Parameters.get("left"), Parameters.get("invited"))
                        .allMatch(n -> n != null && n.matches("[0-9]{1,6}"))
                ? Text.of(
                        asked.getLanguage(),
                        "group.import.done",
                        Integer.valueOf(taken),
                        Integer.valueOf(Parameters.get("left")),
                        Integer.valueOf(Parameters.get("invited")))
                : null;
    }

    public List<Choice> getChoices() {
        return Arrays.stream(ImportColumn.values())
                .map(column ->
                        new Choice(column, headings(draft.mapping().places().get(column))))
                .toList();
    }

    private List<Heading> headings(Integer chosen) {
        return IntStream.range(0, draft.headings().size())
                .mapToObj(i -> new Heading(i, draft.headings().get(i), chosen != null && chosen == i))
                .filter(h -> !h.words().isEmpty())
                .toList();
    }

    public String reason(Mistake mistake) {
        List<Object> shown = new java.util.ArrayList<>(mistake.reason().shown(asked.getLanguage()));
        if (!shown.isEmpty() && mistake.column() != null && shown.get(0) instanceof String) {
            shown.set(
                    0,
                    mistake.reason() instanceof org.tsudoi.group.GroupMistake
                            ? Text.of(asked.getLanguage(), mistake.column())
                            : shown.get(0));
        }
        return Text.of(asked.getLanguage(), mistake.reason().key(), shown.toArray());
    }

    public List<Twin> getTwins() {
        return draft.table().twins().stream().limit(TWINS).toList();
    }

    /** How many are there already beyond those that are shown. */
    public int getMoreTwins() {
        return draft.table().twins().size() - getTwins().size();
    }

    public int getNewGroups() {
        return draft.table().groups().size() - draft.table().twins().size();
    }

    public List<?> getSample() {
        return draft.table().groups().stream().limit(SHOWN).toList();
    }

    public boolean isGood() {
        return draft.table().mistakes().isEmpty();
    }

    public boolean isWithMail() {
        return draft.mapping().places().containsKey(ImportColumn.REPRESENTATIVE);
    }

    public Draft getDraft() {
        return draft;
    }

    public String getProblem() {
        return problem;
    }

    public Part getFile() {
        return file;
    }

    public void setFile(Part file) {
        this.file = file;
    }

    public boolean isInvite() {
        return invite;
    }

    public void setInvite(boolean invite) {
        this.invite = invite;
    }
}
