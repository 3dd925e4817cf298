package org.tsudoi.group.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.group.ActivityField;
import org.tsudoi.group.Area;
import org.tsudoi.group.Audience;
import org.tsudoi.group.DirectoryEntry;
import org.tsudoi.group.DirectoryPart;
import org.tsudoi.group.Labels;
import org.tsudoi.group.usecase.ReadGroups;

/** What groups choose from lists, in words: to choose from and to be read. */
@Named("labelWords")
@RequestScoped
public class LabelWords {
    @Inject
    private AskedLanguage asked;

    @Inject
    private ReadGroups readGroups;

    private List<Area> areas;

    /** Parts of the city as its rules name them today. */
    public List<Area> getAreas() {
        if (areas == null) {
            areas = readGroups.book().areas();
        }
        return areas;
    }

    public List<SelectItem> items(DirectoryPart part) {
        return part.values(getAreas()).stream()
                .map(value -> new SelectItem(value, word(part, value)))
                .toList();
    }

    /** What is in no list any more is left out. */
    private String of(Labels labels, DirectoryPart part) {
        return part.values(getAreas()).stream()
                .filter(value -> labels.has(part, value))
                .map(value -> word(part, value))
                .collect(Collectors.joining(asked.getLanguage().isJapanese() ? "・" : ", "));
    }

    /** Lists that there is something to choose from. */
    public List<DirectoryPart> getLists() {
        return Stream.of(DirectoryPart.values())
                .filter(part -> !part.values(getAreas()).isEmpty())
                .toList();
    }

    /** All that a group has chosen, list by list; that members are wanted is said elsewhere. */
    public List<SelectItem> chosen(Labels labels) {
        return getLists().stream()
                .filter(part -> part != DirectoryPart.MEMBERS)
                .map(part -> new SelectItem(of(labels, part), Text.of(asked.getLanguage(), part)))
                .filter(item -> !item.getValue().equals(""))
                .toList();
    }

    /** What a card of the directory says of a group: its fields, or what it wrote instead, and its days. */
    public List<String> shown(DirectoryEntry group) {
        String fields = of(group.labels(), DirectoryPart.FIELD);
        return Stream.of(fields.isEmpty() ? group.field() : fields, of(group.labels(), DirectoryPart.DAY))
                .filter(words -> words != null && !words.isEmpty())
                .toList();
    }

    String word(DirectoryPart part, String value) {
        Language language = asked.getLanguage();
        return switch (part) {
            case WORD -> value;
            case FIELD -> Text.of(language, ActivityField.valueOf(value));
            case AREA ->
                getAreas().stream()
                        .filter(area -> area.code().equals(value))
                        .map(area -> area.name().in(language))
                        .findFirst()
                        .orElse(value);
            case DAY -> DayOfWeek.valueOf(value).getDisplayName(TextStyle.FULL, language.locale());
            case AUDIENCE -> Text.of(language, Audience.valueOf(value));
            case MEMBERS -> Text.of(language, "group.directory.members");
        };
    }
}
