package org.tsudoi.group.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.tsudoi.base.Names;
import org.tsudoi.group.Application;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.NameKey;
import org.tsudoi.group.Stage;

/** One row a group: who it is. */
@Entity
@Table(name = "civic_group")
public class CivicGroup {
    @Id
    long id;

    String code;

    @Column(name = "name_ja")
    String nameJa;

    @Column(name = "name_kana")
    String nameKana;

    @Column(name = "name_en")
    String nameEn;

    @Enumerated(EnumType.STRING)
    @Column(name = "group_class")
    GroupClass groupClass;

    String field;

    @Enumerated(EnumType.STRING)
    Stage stage;

    @Column(name = "directory_consent")
    boolean directoryConsent;

    String summary;

    @Column(name = "public_contact")
    String publicContact;

    @Column(name = "name_key")
    String nameKey;

    @Column(name = "kana_key")
    String kanaKey;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int version;

    protected CivicGroup() {}

    public CivicGroup(long id, String code, Instant createdAt) {
        this.id = id;
        this.code = code;
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }

    public String code() {
        return code;
    }

    public Names names() {
        return new Names(nameJa, nameKana, nameEn);
    }

    public GroupClass groupClass() {
        return groupClass;
    }

    public void say(Application form) {
        nameJa = form.names().ja();
        nameKana = form.names().kana();
        nameEn = form.names().en();
        nameKey = NameKey.of(nameJa);
        kanaKey = NameKey.of(nameKana);
        groupClass = form.groupClass();
        field = form.field();
        stage = form.stage();
        directoryConsent = form.directoryConsent();
        summary = form.summary();
    }
}
