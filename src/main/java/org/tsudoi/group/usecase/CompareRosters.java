package org.tsudoi.group.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tsudoi.account.Act;
import org.tsudoi.account.Retention;
import org.tsudoi.account.usecase.AuditTrail;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.KeyFile;
import org.tsudoi.account.usecase.Secrets;
import org.tsudoi.base.Actor;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.GroupView;
import org.tsudoi.group.Roster;
import org.tsudoi.group.RosterOverlap;
import org.tsudoi.group.store.GroupStore;
import org.tsudoi.group.store.RosterStore;

/**
 * One city, no duplicates: a group tells its members, staff are told the share it has in common with another, and the roster itself is not kept.
 * The hashes say nothing without the key, which is outside of the database; with a new key (a new setting, or no file) everything told before is
 * comparable with nothing any more and is forgotten in time.
 */
@ApplicationScoped
public class CompareRosters {
    private static final String MAC = "HmacSHA256";
    private static final int HASH_BYTES = 16;
    private static final int KEY_ID_BYTES = 4;
    private static final int LIMIT_PERCENT = 60;

    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private CurrentActor current;

    @Inject
    private GroupStore groups;

    @Inject
    private RosterStore store;

    @Inject
    private AuditTrail audit;

    /** An officer of the group, or staff with the roster on the desk, tell its members. */
    public OfficerAnswer tell(String code, String typed) {
        Actor actor = current.actor();
        Roster roster = Roster.of(typed);
        if (!roster.mistakes().isEmpty()) {
            return new OfficerAnswer.Refused(roster.mistakes());
        }
        return attempts.inTransaction(undo -> {
            var group = groups.group(code).filter(g -> actor.isOfficerOf(g.id()) || actor.isStaff());
            Optional<byte[]> key = key();
            if (group.isEmpty() || key.isEmpty()) {
                return new OfficerAnswer.Unknown();
            }
            List<byte[]> hashes = roster.people().stream()
                    .map(person -> hash(key.get(), person))
                    .toList();
            store.replace(group.get().id(), hashes, id(key.get()), clock.instant());
            audit.record(Act.ROSTER_COMPARED, "group", code, group.get().id(), String.valueOf(hashes.size()));
            return new OfficerAnswer.Done(code);
        });
    }

    /** How many members were told, for whoever may see the group inside. */
    public int told(GroupView group) {
        return key().map(key -> store.size(group.id(), id(key))).orElse(0);
    }

    /** Groups that have more members in common than the city wants, for staff and auditors only. */
    public List<RosterOverlap> overlaps(GroupView group) {
        Actor actor = current.actor();
        Optional<byte[]> key = key().filter(k -> actor.isStaff() || actor.isAuditor());
        return key.map(k -> store.overlaps(group.id(), id(k), told(group)).stream()
                        .filter(o -> o.percent() >= limit())
                        .toList())
                .orElse(List.of());
    }

    private static int limit() {
        return ConfigProvider.getConfig()
                .getOptionalValue("tsudoi.roster.overlap", Integer.class)
                .orElse(LIMIT_PERCENT);
    }

    private static Optional<byte[]> key() {
        return KeyFile.key("tsudoi.roster.key", "roster.key");
    }

    private static byte[] id(byte[] key) {
        byte[] named = Arrays.copyOf(key, key.length + 1);
        return Arrays.copyOf(Secrets.hash(java.util.HexFormat.of().formatHex(named)), KEY_ID_BYTES);
    }

    static byte[] hash(byte[] key, String person) {
        try {
            Mac mac = Mac.getInstance(MAC);
            mac.init(new SecretKeySpec(key, MAC));
            return Arrays.copyOf(mac.doFinal(person.getBytes(StandardCharsets.UTF_8)), HASH_BYTES);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    void forget(@Observes Retention retention) {
        store.forget(retention.oldest("rosterHashes"), Retention.BATCH);
    }
}
