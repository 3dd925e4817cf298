package org.tsudoi.account.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;

/** A person who can sign in. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    long id;

    String login;
    String email;
    String name;

    @Column(name = "password_hash")
    String passwordHash;

    String language;
    String state;

    @Column(name = "created_at")
    Instant createdAt;

    @Version
    int version;

    protected Account() {}

    public Account(long id, String login, String email, String name, String passwordHash, Instant createdAt) {
        this.id = id;
        this.login = login;
        this.email = email;
        this.name = name;
        this.passwordHash = passwordHash;
        this.language = "ja";
        this.state = "ACTIVE";
        this.createdAt = createdAt;
    }

    public long id() {
        return id;
    }
}
