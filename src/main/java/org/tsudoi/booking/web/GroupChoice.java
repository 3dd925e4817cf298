package org.tsudoi.booking.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Stream;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.group.Standing;
import org.tsudoi.group.usecase.Standings;

/** For which group somebody books: the own ones, and any that is found by a piece of its name for staff of the facility. */
@Named("groupChoice")
@RequestScoped
public class GroupChoice {
    private static final int MOST_GROUPS = 50;

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private Standings standings;

    private long facilityId;
    private String word = Parameters.get("word");

    /** Says where it is booked. */
    void at(long facility) {
        facilityId = facility;
    }

    /** Looks for groups by a piece of the name. */
    public String find() {
        return null;
    }

    public boolean isSearched() {
        return word != null;
    }

    /** Staff of this facility may book for any group. */
    public boolean isForOthers() {
        return current.actor().isStaffOf(facilityId);
    }

    /** The one who books does so as staff, and not as an officer of the group. */
    boolean isByStaff(String groupCode) {
        return !current.actor()
                .isOfficerOf(standings.of(groupCode).map(Standing::groupId).orElse(0L));
    }

    public List<SelectItem> getGroups() {
        List<Standing> own = standings.own();
        List<Standing> found = isForOthers() && word != null ? standings.search(word.strip(), MOST_GROUPS) : List.of();
        return Stream.concat(own.stream(), found.stream())
                .map(s -> new SelectItem(s.code(), s.names().in(asked.getLanguage())))
                .toList();
    }

    public String getWord() {
        return word;
    }

    public void setWord(String word) {
        this.word = word;
    }
}
