package org.tsudoi.calendar.usecase;

import java.net.URI;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import org.tsudoi.calendar.Event;

/**
 * An event as a mail brings it (iTIP, RFC 5546): REQUEST puts it into the calendar or changes it there, CANCEL takes it out. The UID is the one
 * of the feeds and the SEQUENCE rises with each mail, so that a calendar knows which is the newest.
 */
public record Invitation(String method, String text) {

    private static final Map<String, String> BEFORE = Map.of(
            "REQUEST", CalendarText.before(new Method("REQUEST")), "CANCEL", CalendarText.before(new Method("CANCEL")));

    /** Somebody with a name and an address of mail. */
    public record Party(String name, String address) {}

    public static Invitation of(Event event, Party organizer, Party attendee) {
        String method = event.status() == Event.Status.CANCELLED ? "CANCEL" : "REQUEST";
        VEvent component = EventText.component(event);
        component.add(new Organizer(named(organizer), mailto(organizer)));
        component.add(new Attendee(named(attendee).add(PartStat.ACCEPTED).add(Rsvp.FALSE), mailto(attendee)));
        return new Invitation(
                method, BEFORE.get(method) + CalendarText.folded(component.toString()) + CalendarText.end());
    }

    private static ParameterList named(Party party) {
        return new ParameterList(List.of(new Cn(CalendarText.clean(party.name()).replace('"', '\''))));
    }

    private static URI mailto(Party party) {
        return URI.create("mailto:" + party.address());
    }
}
