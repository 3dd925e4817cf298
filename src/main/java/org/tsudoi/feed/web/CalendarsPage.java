package org.tsudoi.feed.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.tsudoi.account.CalendarKey;
import org.tsudoi.account.CalendarKey.Kind;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CalendarKeys;
import org.tsudoi.account.usecase.CalendarKeys.Made;
import org.tsudoi.account.usecase.CalendarKeys.Wish;
import org.tsudoi.base.Language;
import org.tsudoi.base.Text;
import org.tsudoi.base.web.Problem;
import org.tsudoi.base.web.Problem.Reason;
import org.tsudoi.facility.Room;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.feed.usecase.SubscribeRooms;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.usecase.ReadGroups;

/** Private addresses and app passwords of the person: made, shown once, taken back. */
@Named("calendarsPage")
@RequestScoped
public class CalendarsPage {
    private static final List<String> ALARMS = List.of("0", "10", "30", "60", "1440");

    @Inject
    private AskedLanguage asked;

    @Inject
    private CalendarKeys keys;

    @Inject
    private ReadGroups readGroups;

    @Inject
    private FeedsBean feeds;

    @Inject
    private SubscribeRooms subscribe;

    @Inject
    private Inventory inventory;

    private String room;
    private String name;
    private String app;
    private String group;
    private String alarm;
    private String address;
    private String password;
    private boolean takenBack;
    private List<GroupView> groups;
    private List<Reason> reasons = List.of();

    public String makeAddress() {
        Long only = getGroups().stream()
                .filter(g -> g.code().equals(group))
                .map(GroupView::id)
                .findFirst()
                .orElse(null);
        Made made = keys.make(new Wish(Kind.FEED, name, only));
        explain(made);
        if (made.secret() != null) {
            String options = Stream.of(
                            asked.getLanguage() == Language.EN ? "lang=en" : null,
                            ALARMS.indexOf(alarm) > 0 ? "alarm=" + alarm : null)
                    .filter(Objects::nonNull)
                    .reduce((a, b) -> a + "&" + b)
                    .map(o -> "?" + o)
                    .orElse("");
            address = feeds.address("/feeds/v1/me/" + made.secret() + ".ics" + options);
            name = null;
        }
        return null;
    }

    public String makePassword() {
        Made made = keys.make(new Wish(Kind.SYNC, app, null));
        explain(made);
        password = made.secret();
        if (password != null) {
            app = null;
        }
        return null;
    }

    public String takeBack(long id) {
        takenBack = keys.takeBack(id);
        return null;
    }

    public String addRoom() {
        if (subscribe.add(room)) {
            room = null;
        }
        return null;
    }

    public String dropRoom(String code) {
        subscribe.remove(code);
        return null;
    }

    public List<Room> getRooms() {
        return subscribe.mine();
    }

    public List<SelectItem> getRoomItems() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", Text.of(asked.getLanguage(), "feed.mine.rooms.choose")));
        inventory
                .city()
                .facilities()
                .forEach(f -> f.rooms()
                        .forEach(r -> items.add(new SelectItem(
                                r.code(),
                                f.names().in(asked.getLanguage()) + " "
                                        + r.names().in(asked.getLanguage())))));
        return items;
    }

    public String getRoom() {
        return room;
    }

    public void setRoom(String room) {
        this.room = room;
    }

    private void explain(Made made) {
        reasons = Problem.reasons(made.refusals(), asked.getLanguage());
    }

    public List<CalendarKey> getKeys() {
        return keys.mine();
    }

    public String groupName(CalendarKey key) {
        return getGroups().stream()
                .filter(g -> key.groupId() != null && g.id() == key.groupId())
                .map(g -> g.application().names().in(asked.getLanguage()))
                .findFirst()
                .orElse("");
    }

    public List<SelectItem> getGroupItems() {
        List<SelectItem> items = new ArrayList<>();
        items.add(new SelectItem("", Text.of(asked.getLanguage(), "feed.mine.group.all")));
        getGroups()
                .forEach(g -> items.add(
                        new SelectItem(g.code(), g.application().names().in(asked.getLanguage()))));
        return items;
    }

    public List<SelectItem> getAlarmItems() {
        return ALARMS.stream()
                .map(a -> new SelectItem(a, Text.of(asked.getLanguage(), "feed.mine.alarm." + a)))
                .toList();
    }

    private List<GroupView> getGroups() {
        if (groups == null) {
            groups = readGroups.mine();
        }
        return groups;
    }

    public List<Reason> getReasons() {
        return reasons;
    }

    public String getAddress() {
        return address;
    }

    public String getPassword() {
        return password;
    }

    public boolean isTakenBack() {
        return takenBack;
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getApp() {
        return app;
    }

    public void setApp(String app) {
        this.app = app;
    }

    public String getGroup() {
        return group;
    }

    public void setGroup(String group) {
        this.group = group;
    }

    public String getAlarm() {
        return alarm;
    }

    public void setAlarm(String alarm) {
        this.alarm = alarm;
    }
}
