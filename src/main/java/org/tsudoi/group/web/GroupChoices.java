package org.tsudoi.group.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.web.Item;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.PublicBenefit;
import org.tsudoi.group.Stage;

/** Choices of the application's fields, for the group itself and for staff with a paper in hand. */
@Named("groupChoices")
@RequestScoped
public class GroupChoices {
    @Inject
    private AskedLanguage asked;

    public List<SelectItem> getClasses() {
        return Item.of(GroupClass.values(), asked.getLanguage(), "booking.choose");
    }

    public List<SelectItem> getStages() {
        return Item.of(Stage.values(), asked.getLanguage(), "booking.choose");
    }

    public List<SelectItem> getBenefits() {
        return Item.of(PublicBenefit.values(), asked.getLanguage(), "booking.choose");
    }
}
