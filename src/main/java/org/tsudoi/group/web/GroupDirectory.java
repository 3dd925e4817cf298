package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.group.DirectoryFilter;
import org.tsudoi.group.DirectoryPart;
import org.tsudoi.group.usecase.SearchDirectory;
import org.tsudoi.group.usecase.SearchDirectory.Found;

/** The public directory, looked through and searched; its address says what was looked for. */
@Named("directory")
@RequestScoped
public class GroupDirectory {
    private static final int PAGE = 30;

    @Inject
    private SearchDirectory search;

    @Inject
    private LabelWords words;

    private DirectoryFilter filter = DirectoryFilter.all();
    private Found found;

    /** A condition that was one too many, in words, with the address of the search without it. */
    public record Way(String label, String address) {}

    @PostConstruct
    void read() {
        for (DirectoryPart part : DirectoryPart.values()) {
            String value = RegisterWords.shortened(Parameters.get(part.parameter()));
            boolean known = value != null && part.values(words.getAreas()).contains(value);
            if (known || part == DirectoryPart.WORD) {
                filter = filter.with(part, value);
            }
        }
        filter = filter.from(RegisterWords.shortened(Parameters.get("after")));
        found = search.search(filter, PAGE);
    }

    public Found getFound() {
        return found;
    }

    public String getWord() {
        return filter.asked().get(DirectoryPart.WORD);
    }

    public boolean chosen(DirectoryPart part, String value) {
        return value.equals(filter.asked().get(part));
    }

    /** Whether more was asked than a word. */
    public boolean isDetailed() {
        return filter.asked().keySet().stream().anyMatch(part -> part != DirectoryPart.WORD);
    }

    public boolean isAsked() {
        return !filter.asked().isEmpty() || filter.after() != null;
    }

    /** Lists to choose from; one with a single entry is a box to tick. */
    public List<DirectoryPart> getLists() {
        return words.getLists().stream()
                .filter(part -> part != DirectoryPart.MEMBERS)
                .toList();
    }

    public String getNext() {
        return found.next() == null ? null : address(filter.from(found.next()));
    }

    public List<Way> getWays() {
        return found.inTheWay().stream()
                .map(part -> new Way(words.word(part, filter.asked().get(part)), address(filter.without(part))))
                .toList();
    }

    private static String address(DirectoryFilter filter) {
        Stream<String> asked =
                filter.asked().entrySet().stream().map(e -> e.getKey().parameter() + "=" + encoded(e.getValue()));
        Stream<String> after = filter.after() == null ? Stream.empty() : Stream.of("after=" + encoded(filter.after()));
        String query = Stream.concat(asked, after).collect(Collectors.joining("&"));
        return "/groups" + (query.isEmpty() ? "" : "?" + query);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
