package org.tsudoi.group.web;

import java.util.Set;
import org.tsudoi.base.Names;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.TypedNumber;
import org.tsudoi.group.Application;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.PaperKind;
import org.tsudoi.group.PublicBenefit;
import org.tsudoi.group.Stage;

/** The fields of the application as they are typed; what is typed is shown again whatever comes of it. */
public class GroupForm {
    private String name;
    private String kana;
    private String nameEn;
    private String groupClass;
    private String field;
    private String stage;
    private String purpose;
    private String summary;
    private boolean directoryConsent;
    private String memberCount;
    private String localCount;
    private String monthsActive;
    private boolean annualPlan;
    private boolean voluntary;
    private boolean nonProfit;
    private boolean notExcluded;
    private String publicBenefit;

    static GroupForm of(Application a) {
        var form = new GroupForm();
        form.name = a.names().ja();
        form.kana = a.names().kana();
        form.nameEn = a.names().en();
        form.groupClass = name(a.groupClass());
        form.field = a.field();
        form.stage = name(a.stage());
        form.purpose = a.purpose();
        form.summary = a.summary();
        form.directoryConsent = a.directoryConsent();
        form.memberCount = text(a.memberCount());
        form.localCount = text(a.localCount());
        form.monthsActive = text(a.monthsActive());
        form.annualPlan = a.annualPlan();
        form.voluntary = a.voluntary();
        form.nonProfit = a.nonProfit();
        form.notExcluded = a.notExcluded();
        form.publicBenefit = name(a.publicBenefit());
        return form;
    }

    Application asApplication(Set<PaperKind> papers) {
        return new Application(
                new Names(name, kana, nameEn),
                Item.constant(GroupClass.class, groupClass),
                field,
                Item.constant(Stage.class, stage),
                purpose,
                summary,
                directoryConsent,
                TypedNumber.of(memberCount),
                TypedNumber.of(localCount),
                TypedNumber.of(monthsActive),
                annualPlan,
                voluntary,
                nonProfit,
                notExcluded,
                Item.constant(PublicBenefit.class, publicBenefit),
                papers);
    }

    private static String name(Enum<?> constant) {
        return constant == null ? null : constant.name();
    }

    private static String text(Integer number) {
        return number == null ? null : number.toString();
    }

    public String getName() {
        return name;
    }

    public void setName(String name) {
        this.name = name;
    }

    public String getKana() {
        return kana;
    }

    public void setKana(String kana) {
        this.kana = kana;
    }

    public String getNameEn() {
        return nameEn;
    }

    public void setNameEn(String nameEn) {
        this.nameEn = nameEn;
    }

    public String getGroupClass() {
        return groupClass;
    }

    public void setGroupClass(String groupClass) {
        this.groupClass = groupClass;
    }

    public String getField() {
        return field;
    }

    public void setField(String field) {
        this.field = field;
    }

    public String getStage() {
        return stage;
    }

    public void setStage(String stage) {
        this.stage = stage;
    }

    public String getPurpose() {
        return purpose;
    }

    public void setPurpose(String purpose) {
        this.purpose = purpose;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public boolean isDirectoryConsent() {
        return directoryConsent;
    }

    public void setDirectoryConsent(boolean directoryConsent) {
        this.directoryConsent = directoryConsent;
    }

    public String getMemberCount() {
        return memberCount;
    }

    public void setMemberCount(String memberCount) {
        this.memberCount = memberCount;
    }

    public String getLocalCount() {
        return localCount;
    }

    public void setLocalCount(String localCount) {
        this.localCount = localCount;
    }

    public String getMonthsActive() {
        return monthsActive;
    }

    public void setMonthsActive(String monthsActive) {
        this.monthsActive = monthsActive;
    }

    public boolean isAnnualPlan() {
        return annualPlan;
    }

    public void setAnnualPlan(boolean annualPlan) {
        this.annualPlan = annualPlan;
    }

    public boolean isVoluntary() {
        return voluntary;
    }

    public void setVoluntary(boolean voluntary) {
        this.voluntary = voluntary;
    }

    public boolean isNonProfit() {
        return nonProfit;
    }

    public void setNonProfit(boolean nonProfit) {
        this.nonProfit = nonProfit;
    }

    public boolean isNotExcluded() {
        return notExcluded;
    }

    public void setNotExcluded(boolean notExcluded) {
        this.notExcluded = notExcluded;
    }

    public String getPublicBenefit() {
        return publicBenefit;
    }

    public void setPublicBenefit(String publicBenefit) {
        this.publicBenefit = publicBenefit;
    }
}
