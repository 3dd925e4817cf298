import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Properties;
import java.util.Random;
import org.mariadb.jdbc.MariaDbDataSource;
import org.tsudoi.account.store.AccountStore;
import org.tsudoi.base.Role;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.NameKey;
import org.tsudoi.group.RegisterFilter;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.store.DueRegistrations;
import org.tsudoi.group.store.GroupQuery;
import org.tsudoi.group.store.RegisterQuery;

/** The statements of the register over 20,000 groups and 200,000 officers, as the application sends them. */
public final class Register {
    private static final int GROUPS = 20_000;
    private static final int OFFICERS = 10;
    private static final int ROUNDS = 40;
    private static final String[] WORDS = {"みどり", "さくら", "子ども", "食堂", "囲碁", "合唱", "手話", "防災", "俳句", "花の", "国際", "水辺"};

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
        time("the directory", () -> groups.directory("手話", today, 200).size());
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
                        "insert into civic_group (id, code, name_ja, name_kana, group_class, field, stage, directory_consent, "
                                + "created_at, version, name_key, kana_key) values (?,?,?,?,?,?,?,true,utc_timestamp(),1,?,?)");
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
                        NameKey.of(name),
                        NameKey.of("ベンチ" + i));
                String state = i % 10 == 0 ? "EXPIRED" : "REGISTERED";
                add(registration, id, id, state, java.sql.Date.valueOf("2027-03-31"));
                for (int o = 0; o < OFFICERS; o++) {
                    long person = id * 10 + o;
                    add(account, person, "bench" + person, "b" + person + "@example.jp", "人" + person);
                    add(right, person, o == 0 ? "REPRESENTATIVE" : o == 1 ? "CONTACT" : "MEMBER", id);
                }
                if (i % 500 == 0) {
                    for (PreparedStatement s : List.of(group, registration, account, right)) {
                        s.executeBatch();
                    }
                    connection.commit();
                }
            }
        }
    }

    private static void add(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
        statement.addBatch();
    }
}
