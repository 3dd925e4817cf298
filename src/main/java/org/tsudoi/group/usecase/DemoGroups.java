package org.tsudoi.group.usecase;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tsudoi.account.usecase.OpenAccount;
import org.tsudoi.account.usecase.OpenAccount.Person;
import org.tsudoi.account.usecase.Passwords;
import org.tsudoi.base.Actor.Grant;
import org.tsudoi.base.JapanTime;
import org.tsudoi.base.Names;
import org.tsudoi.base.Role;
import org.tsudoi.base.SchemaReady;
import org.tsudoi.base.usecase.Attempts;
import org.tsudoi.group.Application;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.GroupProfile;
import org.tsudoi.group.Labels;
import org.tsudoi.group.PaperKind;
import org.tsudoi.group.PublicBenefit;
import org.tsudoi.group.RegistrationReason;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.Stage;
import org.tsudoi.group.store.CivicGroup;
import org.tsudoi.group.store.ClassStore;
import org.tsudoi.group.store.DirectoryStore;
import org.tsudoi.group.store.GroupStore;
import org.tsudoi.group.store.ProfileStore;
import org.tsudoi.group.store.Registration;

/** The groups of the demonstration city and the people who sign in for them. */
@ApplicationScoped
public class DemoGroups {
    @Inject
    private Attempts attempts;

    @Inject
    private Clock clock;

    @Inject
    private Passwords passwords;

    @Inject
    private OpenAccount accounts;

    @Inject
    private GroupStore groups;

    @Inject
    private ProfileStore profiles;

    @Inject
    private ClassStore classes;

    @Inject
    private DirectoryStore directory;

    /** One group as it is to be, with the logins of its representative and contact. */
    private record Demo(
            String code,
            Names names,
            GroupClass groupClass,
            Stage stage,
            String field,
            List<RegistrationState> way,
            String representative,
            String contact) {}

    private static final byte[] DEMO_PDF =
            "%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n"
                    .getBytes(StandardCharsets.US_ASCII);
    private static final RegistrationState S = RegistrationState.SUBMITTED;
    private static final RegistrationState R = RegistrationState.IN_REVIEW;
    private static final RegistrationState OK = RegistrationState.REGISTERED;

    private static final List<Demo> ALL = List.of(
            new Demo(
                    "G-MIDORI",
                    new Names("【デモ】玉川上水みどりの会", "タマガワジョウスイミドリノカイ", "Friends of the Tamagawa Canal (demo)"),
                    GroupClass.REGISTERED_CIVIC,
                    Stage.STABLE,
                    "環境の保全",
                    List.of(S, R, OK),
                    "midori",
                    "midori2"),
            new Demo(
                    "G-KODOMO",
                    new Names("【デモ】むさしの子ども食堂ネット", "ムサシノコドモショクドウネット", "Children's Kitchen Network (demo)"),
                    GroupClass.NPO,
                    Stage.EXPANSION,
                    "子どもの健全育成",
                    List.of(S, R, OK),
                    "kodomo",
                    null),
            new Demo(
                    "G-SUMAHO",
                    new Names("【デモ】境南スマホ支え隊", "キョウナンスマホササエタイ", "Smartphone Helpers (demo)"),
                    GroupClass.REGISTERED_CIVIC,
                    Stage.PRACTICE,
                    "情報化社会の発展",
                    List.of(S, R, OK, RegistrationState.RENEWAL_PENDING),
                    "sumaho",
                    null),
            new Demo(
                    "G-SALON",
                    new Names("【デモ】にほんご交流サロン", "ニホンゴコウリュウサロン", "Japanese Language Salon (demo)"),
                    GroupClass.REGISTERED_CIVIC,
                    Stage.SPROUT,
                    "国際協力",
                    List.of(S, R),
                    "salon",
                    null),
            new Demo(
                    "G-LAB",
                    new Names("【デモ】学生防災ラボ", "ガクセイボウサイラボ", "Student Disaster Lab (demo)"),
                    GroupClass.STUDENT,
                    Stage.PRACTICE,
                    "災害救援",
                    List.of(S, R, OK),
                    "lab",
                    null),
            new Demo(
                    "G-SHUWA",
                    new Names("【デモ】手話とバリアフリーの会", "シュワトバリアフリーノカイ", "Sign Language and Access (demo)"),
                    GroupClass.REGISTERED_CIVIC,
                    Stage.STABLE,
                    "保健・医療・福祉",
                    List.of(S, R, OK, RegistrationState.SUSPENDED),
                    "shuwa",
                    null),
            new Demo(
                    "G-KIGYO",
                    new Names("【デモ】地元企業ボランティア部", "ジモトキギョウボランティアブ", "Company Volunteers (demo)"),
                    GroupClass.COMPANY,
                    Stage.IDEA,
                    "まちづくり",
                    List.of(S, R, RegistrationState.RETURNED),
                    "kigyo",
                    null),
            new Demo(
                    "G-HAIKU",
                    new Names("【デモ】俳句を楽しむ会", "ハイクヲタノシムカイ", "Haiku Circle (demo)"),
                    GroupClass.GENERAL,
                    Stage.SUCCESSION,
                    "学術・文化・芸術",
                    List.of(S, R, OK, RegistrationState.EXPIRED),
                    "haiku",
                    null));

    private static final Map<String, GroupProfile> PROFILES = Map.of(
            "G-MIDORI",
            profile(
                    "第2・第4土曜の午前、武蔵野プレイスと玉川上水（デモ）",
                    "見学はいつでもどうぞ。軍手だけお持ちください（デモ）。",
                    "FIELD.TOWN|FIELD.ENVIRONMENT|AREA.MUSASHISAKAI|AREA.CENTRE|DAY.SATURDAY|AUDIENCE.EVERYBODY|MEMBERS.WANTED"),
            "G-KODOMO",
            profile(
                    "毎週水曜の夕方、吉祥寺（デモ）",
                    "食堂は申込みなしで入れます（デモ）。",
                    "FIELD.HEALTH|FIELD.CHILDREN|AREA.KICHIJOJI|DAY.WEDNESDAY|AUDIENCE.CHILDREN|AUDIENCE.PARENTS"));

    private static GroupProfile profile(String place, String joining, String labels) {
        return new GroupProfile(true, true, null, null, place, joining, null, null, Labels.of(labels));
    }

    void load(@Observes @Priority(310) SchemaReady ready) {
        if (!ready.demo() || !accounts.isNobodyThere()) {
            return;
        }
        String hash = passwords.hash("tsudoi-demo");
        attempts.inTransaction(undo -> {
            ALL.forEach(demo -> add(demo, hash));
            return null;
        });
    }

    private void add(Demo demo, String hash) {
        CivicGroup group = groups.add(demo.code(), clock.instant());
        boolean shown = demo.code().equals("G-MIDORI") || demo.groupClass() == GroupClass.NPO;
        var form = new Application(
                demo.names(),
                demo.groupClass(),
                demo.field(),
                demo.stage(),
                demo.field() + "のための活動（デモ）",
                "毎月あつまって活動しています。はじめての方もどうぞ（デモ）。",
                shown,
                12,
                9,
                24,
                true,
                true,
                true,
                true,
                PublicBenefit.PUBLIC,
                Set.of(PaperKind.BYLAWS));
        group.say(form);
        Registration registration = groups.addRegistration(group);
        registration.say(form);
        groups.flush();
        if (PROFILES.containsKey(demo.code())) {
            profiles.keep(group.id(), PROFILES.get(demo.code()));
        }
        directory.renew(group.id());
        groups.addDocument(
                group.id(),
                0,
                new GroupStore.Paper(PaperKind.BYLAWS, "規約（デモ）.pdf", "application/pdf", DEMO_PDF),
                clock.instant());
        groups.stage(group, demo.stage(), JapanTime.today(clock), "demo");
        person(demo.representative(), Role.REPRESENTATIVE, group, hash);
        if (demo.contact() != null) {
            person(demo.contact(), Role.CONTACT, group, hash);
        }
        demo.way().forEach(next -> move(group, registration, next));
        groups.flush();
    }

    private void move(CivicGroup group, Registration registration, RegistrationState next) {
        RegistrationState from = registration.state();
        LocalDate today = JapanTime.today(clock);
        boolean refused = next == RegistrationState.SUSPENDED || next == RegistrationState.RETURNED;
        RegistrationReason reason = next == RegistrationState.SUSPENDED
                ? RegistrationReason.NO_SHOW
                : next == RegistrationState.RETURNED ? RegistrationReason.PAPERS_MISSING : null;
        registration.become(next, reason, refused ? "デモのための理由です。" : null);
        switch (next) {
            case SUBMITTED -> registration.applied(clock.instant(), 0, false);
            case REGISTERED -> {
                registration.valid(today.minusMonths(2), JapanTime.fiscalYearEnd(today.plusMonths(3)));
                registration.under(group.groupClass());
                classes.registered(group, today.minusMonths(2), "demo");
            }
            case SUSPENDED -> registration.suspended(today.plusMonths(1));
            case EXPIRED -> registration.valid(today.minusYears(2), JapanTime.fiscalYearEnd(today.minusYears(1)));
            default -> {}
        }
        groups.remember(group, registration, from, "demo", clock.instant());
    }

    private void person(String login, Role role, CivicGroup group, String hash) {
        accounts.open(
                new Person(login, login + "@example.jp", group.names().ja() + " " + login, hash),
                List.of(new Grant(role, group.id())));
    }
}
