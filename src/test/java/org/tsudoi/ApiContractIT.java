package org.tsudoi;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tsudoi.base.JapanTime;
import org.tsudoi.harness.Api;
import org.tsudoi.harness.Loans;
import org.tsudoi.harness.Reply;
import org.tsudoi.harness.Visitor;

/** The document, the resources and the table of rights speak of the same operations, and every operation keeps its rights. */
class ApiContractIT {
    private static final java.nio.file.Path TABLE = java.nio.file.Path.of("src/test/resources/api.csv");
    private static final Pattern OPERATION =
            Pattern.compile("^ {2}(/\\S+):$|^ {4}(get|post|delete|put|patch):$", Pattern.MULTILINE);

    /** One line of the table; statuses in the order of the callers. */
    private record Line(String method, String path, String sample, String body, List<Integer> statuses) {}

    private static List<List<String>> cells() throws IOException {
        return Files.readAllLines(TABLE).stream()
                .filter(l -> !l.startsWith("#"))
                .map(l -> List.of(l.split(";", -1)))
                .toList();
    }

    private static List<String> callers() throws IOException {
        return cells().get(0).subList(4, cells().get(0).size());
    }

    private static List<Line> lines() throws IOException {
        return cells().stream()
                .skip(1)
                .map(c -> new Line(
                        c.get(0),
                        c.get(1),
                        c.get(2),
                        c.get(3),
                        c.subList(4, c.size()).stream().map(Integer::valueOf).toList()))
                .toList();
    }

    private static Set<String> inTable() throws IOException {
        Set<String> operations = new TreeSet<>();
        lines().forEach(l -> operations.add(l.method() + " " + l.path()));
        return operations;
    }

    private static Set<String> inDocument() {
        Set<String> operations = new TreeSet<>();
        String path = "";
        Matcher matcher = OPERATION.matcher(new Visitor().get("/openapi").text());
        while (matcher.find()) {
            if (matcher.group(1) != null) {
                path = matcher.group(1).replace("/api/v1", "");
            } else {
                operations.add(matcher.group(2).toUpperCase(java.util.Locale.ROOT) + " " + path);
            }
        }
        return operations;
    }

    private static Set<String> inCode() {
        Set<String> operations = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPath("target/classes")) {
            if (type.isAnnotatedWith(Path.class)) {
                Class<?> resource = type.reflect();
                String root = resource.getAnnotation(Path.class).value();
                for (Method method : resource.getDeclaredMethods()) {
                    verb(method)
                            .forEach(verb ->
                                    operations.add(verb + " " + joined(root, method.getAnnotation(Path.class))));
                }
            }
        }
        return operations;
    }

    private static Stream<String> verb(Method method) {
        return Stream.of(GET.class, POST.class, DELETE.class)
                .filter(method::isAnnotationPresent)
                .map(Class::getSimpleName);
    }

    private static String joined(String root, Path path) {
        String all = "/" + root + "/" + (path == null ? "" : path.value());
        return all.replaceAll("/{2,}", "/").replaceAll("/$", "");
    }

    @Test
    void documentAndResourcesAndTableNameTheSameOperations() throws IOException {
        assertThat(inDocument()).as("META-INF/openapi.yaml as it is served").isEqualTo(inCode());
        assertThat(inTable()).as("api.csv").isEqualTo(inCode());
    }

    @Test
    void everyOperationOfTheDocumentSaysWhatItDoesAndWhatCanGoWrong() {
        String document = new Visitor().get("/openapi").text();
        assertThat(document.split("\n {6}summary: ", -1)).hasSize(inDocument().size() + 1);
        assertThat(document).contains("BookingRequest", "application/problem+json", "Idempotency-Key");
    }

    @TestFactory
    List<DynamicTest> everyCallerIsAnsweredAsTheTableSays() throws IOException {
        String booking = requestOfMidori();
        String series = seriesOfMidori();
        String loan = Loans.ofMidori();
        Map<String, String> names = Map.of(
                "BOOKING", booking, "SERIES", series, "LOAN", loan, "UNIT", unitOfTheHub(), "STOCK", countOfTheHub());
        List<DynamicTest> tests = new ArrayList<>();
        for (Line line : lines()) {
            for (int i = 0; i < line.statuses().size(); i++) {
                String caller = callers().get(i);
                int status = line.statuses().get(i);
                tests.add(DynamicTest.dynamicTest(
                        caller + ": " + line.method() + " " + line.sample() + " " + line.body(), () -> {
                            Reply reply = call(line, caller, names);
                            assertThat(reply.status()).as(reply.text()).isEqualTo(status);
                            if (status >= 400) {
                                assertThat(reply.header("Content-Type")).startsWith("application/problem+json");
                            }
                        }));
            }
        }
        return tests;
    }

    private static Reply call(Line line, String caller, Map<String, String> names) {
        String path = line.sample();
        for (var name : names.entrySet()) {
            path = path.replace(name.getKey(), name.getValue());
        }
        return send(line, caller, path);
    }

    private static Reply send(Line line, String caller, String path) {
        Api api = caller.equals("nobody")
                ? Api.asNobody()
                : line.method().equals("DELETE")
                        ? Api.withToken(Api.asNobody()
                                .signIn(caller, Api.PASSWORD)
                                .json()
                                .get("token")
                                .getAsString())
                        : Api.as(caller);
        return switch (line.method()) {
            case "GET" -> api.get(path);
            case "POST" ->
                path.equals("/tokens") ? Api.asNobody().post(path, line.body()) : api.post(path, line.body());
            default -> api.delete(path);
        };
    }

    private static String unitOfTheHub() {
        return Api.as("staff-place")
                .get("/units?facility=PLACE&code=cutter")
                .json()
                .getAsJsonArray("items")
                .get(0)
                .getAsJsonObject()
                .get("tag")
                .getAsString();
    }

    private static String countOfTheHub() {
        Reply count = Api.as("staff-place").post("/stock-takings", "{\"facility\":\"PLACE\"}");
        return count.json().getAsJsonObject("taking").get("id").getAsString();
    }

    /** A request at the hub that nobody has decided. */
    private static String requestOfMidori() {
        var day = JapanTime.today(Clock.systemUTC()).plusDays(30);
        for (int i = 0; i < 14; i++) {
            for (String times : List.of("09:30-12:30", "13:00-17:00", "18:00-22:00")) {
                String[] t = times.split("-");
                Reply reply = Api.as("midori").post("/bookings", """
                        {"group":"G-MIDORI","room":"PLACE-03","start":"%sT%s","end":"%sT%s","purpose":"会議","attendees":3}""".formatted(day, t[0], day, t[1]));
                if (reply.status() == 201) {
                    return reply.json().get("reference").getAsString();
                }
            }
            day = day.plusDays(1);
        }
        throw new AssertionError("no free time at PLACE-03");
    }

    /** Two confirmed mornings of the group at the hub. */
    private static String seriesOfMidori() {
        var day = JapanTime.today(Clock.systemUTC()).plusDays(33);
        for (int i = 0; i < 14; i++) {
            Reply reply = Api.as("midori").post("/series", """
                    {"group":"G-MIDORI","room":"PLACE-09","start":"%sT09:30","end":"%sT12:30","purpose":"会議","attendees":2,
                     "rhythm":"WEEKLY","count":2}""".formatted(day.plusDays(i), day.plusDays(i)));
            if (reply.status() == 201) {
                return reply.json().get("reference").getAsString();
            }
        }
        throw new AssertionError("no free mornings at PLACE-09");
    }
}
