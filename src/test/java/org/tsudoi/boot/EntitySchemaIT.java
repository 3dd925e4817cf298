package org.tsudoi.boot;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.tsudoi.harness.RunningCity;

/** Entities say the same as the schema that the migrations made: each column, what it may hold, and whether it may be empty. */
class EntitySchemaIT {
    /** Read and written in plain SQL: ledgers and lists in bulk, the inventory that is read whole, and what Flyway keeps for itself. */
    private static final Set<String> PLAIN_SQL = Set.of(
            "account_link",
            "access_point",
            "access_point_outage",
            "access_point_report",
            "access_point_room",
            "audit",
            "booking_move",
            "calendar_key",
            "calendar_room",
            "claim",
            "class_entry",
            "closing",
            "closure",
            "conduct_notice",
            "correction",
            "criterion_check",
            "decision_proposal",
            "directory_entry",
            "displaced",
            "equipment_kind",
            "equipment_unit",
            "facility",
            "equipment_shortfall",
            "unit_maintenance",
            "feed_change",
            "flyway_schema_history",
            "group_access",
            "group_document",
            "group_profile",
            "group_successor",
            "hand_over",
            "hold",
            "holiday_override",
            "idempotent_answer",
            "inventory_change",
            "loan",
            "loan_ban",
            "loan_slip",
            "mail",
            "officer_invitation",
            "opening_hours",
            "paper_receipt",
            "photograph",
            "radius_pass",
            "register_import",
            "register_import_heading",
            "registration_decision",
            "registration_decision_line",
            "registration_move",
            "registration_reminder",
            "role_grant",
            "roster_hash",
            "room",
            "room_activity",
            "room_change",
            "room_feature",
            "room_partition",
            "refused_request",
            "rule_attachment",
            "rule_change",
            "rule_draft",
            "rule_set",
            "series",
            "sign_in",
            "sign_in_device",
            "sign_in_failure",
            "stage_entry",
            "thing_seq",
            "time_band",
            "slot_release",
            "stock_seen",
            "stock_taking",
            "unmet_demand",
            "waiting",
            "wifi_pass",
            "wifi_session");

    private static final Map<Class<?>, List<String>> TYPES = Map.of(
            String.class, List.of("varchar", "char", "text", "mediumtext", "longtext"),
            long.class, List.of("bigint"),
            Long.class, List.of("bigint"),
            int.class, List.of("int", "smallint", "tinyint"),
            Integer.class, List.of("int", "smallint", "tinyint"),
            boolean.class, List.of("tinyint"),
            Instant.class, List.of("datetime"),
            LocalDate.class, List.of("date"));

    private record SchemaColumn(String type, boolean nullable, long length) {}

    @TestFactory
    Stream<DynamicTest> eachEntityIsItsTable() throws SQLException {
        var schema = schema();
        return entities()
                .map(entity -> DynamicTest.dynamicTest(
                        entity.getSimpleName(), () -> compare(entity, schema.get(table(entity)))));
    }

    @Test
    void eachTableHasAnEntityOrIsKnownAsPlainSql() throws SQLException {
        var known = new TreeSet<>(PLAIN_SQL);
        entities().map(EntitySchemaIT::table).forEach(known::add);
        assertThat(schema().keySet()).containsExactlyInAnyOrderElementsOf(known);
    }

    private static void compare(Class<?> entity, Map<String, SchemaColumn> table) {
        assertThat(table).as("table of " + entity).isNotNull();
        var mapped = new TreeSet<String>();
        for (Field field : entity.getDeclaredFields()) {
            if (!Modifier.isStatic(field.getModifiers()) && !field.isAnnotationPresent(Transient.class)) {
                mapped.add(column(field));
                agree(field, table.get(column(field)));
            }
        }
        assertThat(mapped).as("columns of " + entity).containsExactlyInAnyOrderElementsOf(table.keySet());
    }

    private static void agree(Field field, SchemaColumn column) {
        assertThat(column).as("column of " + field).isNotNull();
        boolean isEnum = field.getType().isEnum();
        assertThat(TYPES.get(isEnum ? String.class : field.getType()))
                .as(field.toString())
                .contains(column.type());
        if (field.getType().isPrimitive()) {
            assertThat(column.nullable()).as("empty value for " + field).isFalse();
        }
        if (isEnum) {
            assertThat(field.getType().getEnumConstants())
                    .as("each constant fits the column of " + field)
                    .allSatisfy(
                            constant -> assertThat(((Enum<?>) constant).name().length())
                                    .isLessThanOrEqualTo((int) column.length()));
        }
    }

    private static Stream<Class<?>> entities() {
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.tsudoi");
        return classes.stream().filter(c -> c.isAnnotatedWith(Entity.class)).map(c -> c.reflect());
    }

    private static String table(Class<?> entity) {
        return entity.getAnnotation(Table.class).name();
    }

    private static String column(Field field) {
        var column = field.getAnnotation(Column.class);
        return column == null || column.name().isEmpty()
                ? field.getName().toLowerCase(java.util.Locale.ROOT)
                : column.name();
    }

    private static Map<String, Map<String, SchemaColumn>> schema() throws SQLException {
        var schema = new HashMap<String, Map<String, SchemaColumn>>();
        String query = "select table_name, column_name, data_type, is_nullable, coalesce(character_maximum_length, 0)"
                + " from information_schema.columns where table_schema = database()";
        try (var connection = RunningCity.get().database();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            while (rows.next()) {
                var column =
                        new SchemaColumn(rows.getString(3), rows.getString(4).equals("YES"), rows.getLong(5));
                schema.computeIfAbsent(rows.getString(1), name -> new HashMap<>())
                        .put(rows.getString(2), column);
            }
        }
        return schema;
    }
}
