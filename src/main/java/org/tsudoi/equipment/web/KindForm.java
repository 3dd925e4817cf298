package org.tsudoi.equipment.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tsudoi.base.web.TypedNumber;
import org.tsudoi.equipment.EquipmentKind.Accessory;
import org.tsudoi.equipment.KindEdit;
import org.tsudoi.equipment.KindRow;
import org.tsudoi.equipment.LoanMode;
import org.tsudoi.group.GroupClass;

/** The fields of the page of a kind, as they are typed. Parts are written one on a line. */
public class KindForm {
    private String code;
    private String nameJa;
    private String nameSimple;
    private String nameEn;
    private String category;
    private String mode;
    private String place;
    private String partsJa;
    private String partsSimple;
    private String partsEn;
    private String mostDays;
    private String buffer;
    private String depositJa;
    private String depositEn;
    private List<String> classes = List.of();

    static KindForm empty() {
        var form = new KindForm();
        form.category = KindEdit.CATEGORIES.get(0);
        form.mode = LoanMode.IN_ROOM.name();
        return form;
    }

    static KindForm of(KindRow row) {
        var kind = row.kind();
        var terms = kind.terms();
        var form = new KindForm();
        form.code = kind.code();
        form.nameJa = kind.names().ja();
        form.nameSimple = kind.simple();
        form.nameEn = kind.names().en();
        form.category = kind.category();
        form.mode = kind.mode().name();
        form.place = String.valueOf(row.place());
        form.partsJa = lines(terms.accessories(), Accessory::ja);
        form.partsSimple = lines(terms.accessories(), Accessory::simple);
        form.partsEn = lines(terms.accessories(), Accessory::en);
        form.mostDays = terms.mostDays() == null ? "" : terms.mostDays().toString();
        form.buffer = terms.bufferMinutes() == null ? "" : terms.bufferMinutes().toString();
        form.depositJa = terms.deposit() == null ? "" : terms.deposit().ja();
        form.depositEn = terms.deposit() == null ? "" : terms.deposit().en();
        form.classes = terms.classes().stream().map(Enum::name).toList();
        return form;
    }

    private static String lines(List<Accessory> parts, Function<Accessory, String> name) {
        return parts.stream().map(name).collect(Collectors.joining("\n"));
    }

    KindEdit edit() {
        Set<GroupClass> chosen = Arrays.stream(GroupClass.values())
                .filter(c -> classes.contains(c.name()))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(GroupClass.class)));
        return new KindEdit(
                new KindEdit.Words(Typed.text(nameJa), Typed.text(nameSimple), Typed.text(nameEn)),
                category,
                Typed.constant(LoanMode.class, mode, LoanMode.IN_ROOM),
                TypedNumber.of(place),
                new KindEdit.Parts(parts(partsJa), parts(partsSimple), parts(partsEn)),
                new KindEdit.Limits(TypedNumber.of(mostDays), TypedNumber.of(buffer), chosen),
                new KindEdit.Words(Typed.text(depositJa), null, Typed.text(depositEn)));
    }

    /** One on a line; who parts them by semicolons, as the table does, is understood too. */
    private static List<String> parts(String typed) {
        return typed == null
                ? List.of()
                : Arrays.stream(typed.split("[\\r\\n;；]"))
                        .map(String::strip)
                        .filter(part -> !part.isEmpty())
                        .toList();
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public String getNameJa() {
        return nameJa;
    }

    public void setNameJa(String nameJa) {
        this.nameJa = nameJa;
    }

    public String getNameSimple() {
        return nameSimple;
    }

    public void setNameSimple(String nameSimple) {
        this.nameSimple = nameSimple;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getCategory() {
        return category;
    }

    public void setCategory(String category) {
        this.category = category;
    }

    public String getMode() {
        return mode;
    }

    public void setMode(String mode) {
        this.mode = mode;
    }

    public String getPlace() {
        return place;
    }

    public void setPlace(String place) {
        this.place = place;
    }

    public String getPartsJa() {
        return partsJa;
    }

    public void setPartsJa(String partsJa) {
        this.partsJa = partsJa;
    }

    public String getPartsSimple() {
        return partsSimple;
    }

    public void setPartsSimple(String partsSimple) {
        this.partsSimple = partsSimple;
    }

    public String getPartsEn() {
        return partsEn;
    }

    public void setPartsEn(String partsEn) {
        this.partsEn = partsEn;
    }

    public String getMostDays() {
        return mostDays;
    }

    public void setMostDays(String mostDays) {
        this.mostDays = mostDays;
    }

    public String getBuffer() {
        return buffer;
    }

    public void setBuffer(String buffer) {
        this.buffer = buffer;
    }

    public String getDepositJa() {
        return depositJa;
    }

    public void setDepositJa(String depositJa) {
        this.depositJa = depositJa;
    }

    public String getDepositEn() {
        return depositEn;
    }

    public void setDepositEn(String depositEn) {
        this.depositEn = depositEn;
    }

    public List<String> getClasses() {
        return classes;
    }

    public void setClasses(List<String> classes) {
        this.classes = classes;
    }
}
