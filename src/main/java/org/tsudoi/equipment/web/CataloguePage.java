package org.tsudoi.equipment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Text;
import org.tsudoi.equipment.EquipmentKind;
import org.tsudoi.equipment.EquipmentKind.Accessory;
import org.tsudoi.equipment.HouseStock;
import org.tsudoi.equipment.LendingBook;
import org.tsudoi.equipment.usecase.Catalogue;
import org.tsudoi.facility.Photograph;
import org.tsudoi.facility.usecase.Inventory;
import org.tsudoi.facility.usecase.Photographs;

/** What the city lends, for everybody: how many are where, what goes with them, for how long. */
@Named("cataloguePage")
@RequestScoped
public class CataloguePage {
    @Inject
    private AskedLanguage asked;

    @Inject
    private Catalogue catalogue;

    @Inject
    private Inventory inventory;

    @Inject
    private Photographs photographs;

    private List<HouseStock> stock;
    private Map<Long, Photograph> pictures;

    /** The picture of a kind, or null. */
    public Photograph picture(EquipmentKind kind) {
        if (pictures == null) {
            pictures = photographs.ofKinds();
        }
        return pictures.get(kind.id());
    }

    public List<EquipmentKind> getKinds() {
        return catalogue.kinds();
    }

    /** 武蔵野プレイス 4、境南コミュニティセンター 1: the houses with how many they have. */
    public String where(EquipmentKind kind) {
        if (stock == null) {
            stock = catalogue.houseStock();
        }
        return stock.stream()
                .filter(s -> s.kindId() == kind.id())
                .flatMap(s ->
                        inventory
                                .city()
                                .facility(s.facilityId())
                                .map(f -> f.names().in(asked.getLanguage()) + " " + s.units())
                                .stream())
                .collect(Collectors.joining(asked.getLanguage().isJapanese() ? "、" : ", "));
    }

    public String accessories(EquipmentKind kind) {
        return kind.terms().accessories().stream()
                .map((Accessory a) -> a.in(asked.getLanguage()))
                .collect(Collectors.joining(asked.getLanguage().isJapanese() ? "、" : ", "));
    }

    /** In one line: taken out for at most so many days, or how else it is lent. */
    public String howLent(EquipmentKind kind) {
        LendingBook book = catalogue.book();
        return kind.mayBeTakenOut()
                ? Text.of(asked.getLanguage(), "equipment.catalogue.take-out", book.mostDays(kind))
                : Text.of(asked.getLanguage(), kind.mode());
    }
}
