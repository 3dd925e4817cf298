import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Random;
import org.mariadb.jdbc.MariaDbDataSource;
import org.tsudoi.account.store.AccountStore;
import org.tsudoi.base.Law;
import org.tsudoi.base.Role;
import org.tsudoi.group.Area;
import org.tsudoi.group.DirectoryFilter;
import org.tsudoi.group.DirectoryPart;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.Labels;
import org.tsudoi.group.NameKey;
import org.tsudoi.group.RegisterFilter;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.SearchWords;
import org.tsudoi.group.store.DirectoryQuery;
import org.tsudoi.group.store.DueRegistrations;
import org.tsudoi.group.store.GroupQuery;
import org.tsudoi.group.store.RegisterQuery;

/** The statements of the register over 20,000 groups and 200,000 officers, as the application sends them. */
public final class Register {
    private static final int GROUPS = 20_000;
    private static final int OFFICERS = 10;
    private static final int ROUNDS = 40;
    private static final String[] WORDS = {"みどり", "さくら", "子ども", "食堂", "囲碁", "合唱", "手話", "防災", "俳句", "花の", "国際", "水辺"};

    private static final String SUMMARY = "毎月二回あつまって、地域の人といっしょに活動しています。はじめての方も、お子さん連れの方も歓迎します。"
            + "春と秋には公開の催しをひらき、ほかの団体とも力を合わせています。道具はそろっていますので、手ぶらでどうぞ。";

    private interface Statement {
        int rows();
    }

    private Register() {}

    public static void main(String[] arguments) throws Exception {
        var client = new Properties();
        try (var reader = Files.newBufferedReader(Path.of(arguments[0], "database/client.cnf"))) {
            client.load(reader);
        }
        String url =
                "jdbc:mariadb://127.0.0.1:" + client.getProperty("port") + "/tsudoi?user=" + client.getProperty("user")
                        + "&password=" + client.getProperty("password") + "&rewriteBatchedStatements=true";
        try (Connection connection = DriverManager.getConnection(url)) {
            fill(connection);
        }
        var source = new MariaDbDataSource(url + "&maxPoolSize=2");
        var register = with(new RegisterQuery(), source);
        var groups = with(new GroupQuery(), source);
        var directory = with(new DirectoryQuery(), source);
        var due = with(new DueRegistrations(), source);
        var accounts = with(new AccountStore(), source);
        LocalDate today = LocalDate.parse(arguments[1]);
        var first = new RegisterFilter(null, null, null, null, 0, 50);
        var last = register.page(new RegisterFilter(null, null, null, "ベンチ15", 0, 1))
                .get(0);
        time("first page", () -> register.page(first).size());
        time("a page far behind", () -> register.page(first.after(last)).size());
        time(
                "one class and state",
                () -> register.page(new RegisterFilter(null, GroupClass.NPO, RegistrationState.REGISTERED, null, 0, 50))
                        .size());
        time(
                "a word many groups have",
                () -> register.page(new RegisterFilter("みどり", null, null, null, 0, 50))
                        .size());
        time(
                "a word no group has",
                () -> register.page(new RegisterFilter("ないない", null, null, null, 0, 50))
                        .size());
        time(
                "groups of a similar name",
                () -> register.alike(NameKey.of("みどりさくら123の会"), NameKey.of("ベンチ12345"), 0)
                        .size());
        directory(directory, today);
        time(
                "a group by its code",
                () -> groups.one("G-BENCH777").stream().toList().size());
        time(
                "standing of a group",
                () -> groups.standing("G-BENCH778").stream().toList().size());
        time(
                "people of a group",
                () -> accounts.people(List.of(Role.REPRESENTATIVE, Role.CONTACT, Role.MEMBER), 9_000_000_000_777L)
                        .size());
        time("registrations that are over", () -> due.over(today, 30).size());
        time(
                "reminders to send",
                () -> due.untold(today, today.plusDays(7), 7, true).size());
    }

    private static void directory(DirectoryQuery directory, LocalDate today) {
        DirectoryFilter all = DirectoryFilter.all();
        DirectoryFilter saturday = all.with(DirectoryPart.DAY, "SATURDAY");
        Map<String, DirectoryFilter> searches = new LinkedHashMap<>();
        searches.put("directory, first page", all);
        searches.put("directory, a page far behind", all.from("G-BENCH15000"));
        searches.put("directory, a word many groups have", all.with(DirectoryPart.WORD, "みどり"));
        searches.put("directory, a word one group has", all.with(DirectoryPart.WORD, "しるし19991番"));
        searches.put("directory, a word no group has", all.with(DirectoryPart.WORD, "ないないない"));
        searches.put("directory, two words and a day", saturday.with(DirectoryPart.WORD, "手話 境南"));
        searches.put("directory, a day", saturday);
        searches.put(
                "directory, field, area, day and audience",
                saturday.with(DirectoryPart.FIELD, "SCIENCE")
                        .with(DirectoryPart.AREA, "ONLINE")
                        .with(DirectoryPart.AUDIENCE, "SENIORS"));
        searches.put("directory, an area no group is in", all.with(DirectoryPart.AREA, "NOWHERE"));
        searches.forEach((what, filter) ->
                time(what, () -> directory.page(filter, today, 31).size()));
    }

    private static void time(String what, Statement statement) {
        long[] nanos = new long[ROUNDS];
        int rows = 0;
        for (int i = 0; i < ROUNDS; i++) {
            long begin = System.nanoTime();
            rows = statement.rows();
            nanos[i] = System.nanoTime() - begin;
        }
        Arrays.sort(nanos);
        System.out.printf("| %s | %d | %.1f | %.1f |%n", what, rows, nanos[ROUNDS / 2] / 1e6, nanos[ROUNDS - 1] / 1e6);
    }

    private static <T> T with(T store, MariaDbDataSource source) throws ReflectiveOperationException {
        Field field = store.getClass().getDeclaredField("source");
        field.setAccessible(true);
        field.set(store, source);
        return store;
    }

    private static void fill(Connection connection) throws SQLException {
        try (var rows =
                connection.createStatement().executeQuery("select 1 from civic_group where code = 'G-BENCH1'")) {
            if (rows.next()) {
                return;
            }
        }
        connection.setAutoCommit(false);
        var random = new Random(1);
        try (var group = connection.prepareStatement(
                        "insert into civic_group (id, code, name_ja, name_kana, group_class, field, stage, summary, directory_consent, "
                                + "created_at, version, name_key, kana_key) values (?,?,?,?,?,?,?,?,true,utc_timestamp(),1,?,?)");
                var entry = connection.prepareStatement(
                        "insert into directory_entry (name_kana, group_id, labels, words) values (?,?,?,?)");
                var registration = connection.prepareStatement(
                        "insert into registration (id, group_id, state, valid_until, annual_plan, voluntary, non_profit, "
                                + "not_excluded, version, member_count, local_count) values (?,?,?,?,true,true,true,true,1,12,9)");
                var account = connection.prepareStatement(
                        "insert into account (id, login, email, name, password_hash, language, state, created_at, version) "
                                + "values (?,?,?,?,'-','ja','ACTIVE',utc_timestamp(),1)");
                var right = connection.prepareStatement(
                        "insert into role_grant (account_id, role, scope, granted_at) values (?,?,?,utc_timestamp())")) {
            for (int i = 1; i <= GROUPS; i++) {
                long id = 9_000_000_000_000L + i;
                String summary = SUMMARY + "しるし" + i + "番";
                String name = WORDS[random.nextInt(WORDS.length)] + WORDS[random.nextInt(WORDS.length)] + i + "の会";
                add(
                        group,
                        id,
                        "G-BENCH" + i,
                        name,
                        "ベンチ" + i,
                        GroupClass.values()[i % 7].name(),
                        "環境",
                        "PRACTICE",
                        summary,
                        NameKey.of(name),
                        NameKey.of("ベンチ" + i));
                add(
                        entry,
                        "ベンチ" + i,
                        id,
                        labels(random).stored(),
                        SearchWords.of(3000, name, "ベンチ" + i, "環境", summary, "第2土曜の午前、境南コミセン", "見学はいつでもどうぞ")
                                .getBytes(StandardCharsets.UTF_8));
                String state = i % 10 == 0 ? "EXPIRED" : "REGISTERED";
                add(registration, id, id, state, java.sql.Date.valueOf("2027-03-31"));
                for (int o = 0; o < OFFICERS; o++) {
                    long person = id * 10 + o;
                    add(account, person, "bench" + person, "b" + person + "@example.jp", "人" + person);
                    add(right, person, o == 0 ? "REPRESENTATIVE" : o == 1 ? "CONTACT" : "MEMBER", id);
                }
                if (i % 500 == 0) {
                    for (PreparedStatement s : List.of(group, entry, registration, account, right)) {
                        s.executeBatch();
                    }
                    connection.commit();
                }
            }
        }
    }

    /** Each has a fifth of all there are to choose. */
    private static Labels labels(Random random) {
        Law name = new Law("", "");
        List<Area> areas = List.of(new Area("CITY", name), new Area("CENTRE", name), new Area("ONLINE", name));
        return Labels.chosen(areas, sign -> random.nextInt(5) == 0);
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
