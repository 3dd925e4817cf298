package org.tsudoi.account.usecase;

import jakarta.enterprise.context.RequestScoped;
import org.tsudoi.base.Actor;

/** Who is acting in this request, and from where; nobody until a filter says so. */
@RequestScoped
public class CurrentActor {
    private Actor actor = Actor.NOBODY;
    private String address;

    public Actor actor() {
        return actor;
    }

    public String address() {
        return address;
    }

    public void become(Actor person, String fromAddress) {
        this.actor = person;
        this.address = fromAddress;
    }
}
