package org.tsudoi.group.web;

import org.tsudoi.group.DirectoryPart;
import org.tsudoi.group.GroupProfile;
import org.tsudoi.group.Labels;

/** The directory's entry as it is typed. */
public class ProfileForm {
    private boolean volunteer;
    private boolean civic;
    private String corporateNumber;
    private String audience;
    private String place;
    private String joining;
    private String contact;
    private String website;
    private Labels labels;

    ProfileForm(GroupProfile profile) {
        volunteer = profile.volunteer();
        civic = profile.civic();
        corporateNumber = profile.corporateNumber();
        audience = profile.audience();
        place = profile.place();
        joining = profile.joining();
        contact = profile.contact();
        website = profile.website();
        labels = profile.labels();
    }

    void choose(Labels labels) {
        this.labels = labels;
    }

    public boolean has(DirectoryPart part, String value) {
        return labels.has(part, value);
    }

    GroupProfile profile() {
        return new GroupProfile(volunteer, civic, corporateNumber, audience, place, joining, contact, website, labels);
    }

    public boolean isVolunteer() {
        return volunteer;
    }

    public void setVolunteer(boolean volunteer) {
        this.volunteer = volunteer;
    }

    public boolean isCivic() {
        return civic;
    }

    public void setCivic(boolean civic) {
        this.civic = civic;
    }

    public String getCorporateNumber() {
        return corporateNumber;
    }

    public void setCorporateNumber(String corporateNumber) {
        this.corporateNumber = corporateNumber;
    }

    public String getAudience() {
        return audience;
    }

    public void setAudience(String audience) {
        this.audience = audience;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getJoining() {
        return joining;
    }

    public void setJoining(String joining) {
        this.joining = joining;
    }

    public String getContact() {
        return contact;
    }

    public void setContact(String contact) {
        this.contact = contact;
    }

    public String getWebsite() {
        return website;
    }

    public void setWebsite(String website) {
        this.website = website;
    }
}
