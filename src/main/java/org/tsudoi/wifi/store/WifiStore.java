package org.tsudoi.wifi.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.tsudoi.base.Ids;
import org.tsudoi.base.csv.Table.Line;
import org.tsudoi.base.store.Sql;
import org.tsudoi.base.store.Utc;
import org.tsudoi.wifi.AccessPoint;
import org.tsudoi.wifi.Health;
import org.tsudoi.wifi.Outage;
import org.tsudoi.wifi.WifiLayout;
import org.tsudoi.wifi.WifiState;

/** Reads and writes access points. */
@ApplicationScoped
public class WifiStore {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<AccessPoint> all(Instant now) {
        Map<String, List<Outage>> outages = outages().stream().collect(Collectors.groupingBy(Outage::accessPoint));
        return Sql.list(source, """
                select a.*, f.code facility, (select group_concat(r.code order by r.code separator ';') from access_point_room x
                  join room r on r.id = x.room_id where x.access_point_id = a.id) rooms
                from access_point a join facility f on f.id = a.facility_id order by f.ordinal, a.code""", row -> accessPoint(row, outages, now));
    }

    /** An import says how things are: that is news. */
    public void keep(Line line, Instant now) {
        Sql.update(
                source,
                """
                insert into access_point (id, code, facility_id, ssid, area_ja, area_en, bands, authentication, session_minutes, max_clients,
                  disaster_ssid, status, news_at, news_up)
                select ?, ?, f.id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, true from facility f where f.code = ?
                on duplicate key update ssid = values(ssid), area_ja = values(area_ja), area_en = values(area_en), bands = values(bands),
                  authentication = values(authentication), session_minutes = values(session_minutes), max_clients = values(max_clients),
                  disaster_ssid = values(disaster_ssid), status = values(status), facility_id = values(facility_id)""",
                Ids.next(),
                line.get(WifiLayout.CODE),
                line.get("SSID"),
                line.get("提供エリア"),
                line.get("提供エリア_英語"),
                line.get("周波数"),
                line.get("認証"),
                line.number("利用時間_分", 0),
                line.number("同時接続", 1),
                line.orNull("災害時SSID"),
                line.get("状態"),
                now,
                line.get("施設コード"));
        Sql.update(
                source,
                "delete x from access_point_room x join access_point a on a.id = x.access_point_id where a.code = ?",
                line.get(WifiLayout.CODE));
        line.parts("部屋").forEach(room -> Sql.update(source, """
                insert ignore into access_point_room (access_point_id, room_id)
                select a.id, r.id from access_point a, room r where a.code = ? and r.code = ?""", line.get(WifiLayout.CODE), room));
    }

    /** Outages of the last year and those to come, in order; what was called off is none. */
    private List<Outage> outages() {
        return Sql.list(source, """
                select o.*, a.code from access_point_outage o join access_point a on a.id = o.access_point_id
                where o.cancelled_at is null and (o.ends_at is null or o.ends_at > utc_timestamp() - interval 400 day)
                order by o.starts_at, o.id""", OutageStore::outage);
    }

    private static AccessPoint accessPoint(ResultSet row, Map<String, List<Outage>> outages, Instant now)
            throws SQLException {
        var health = new Health(
                WifiState.valueOf(row.getString("status")),
                Utc.instant(row, "news_at"),
                row.getBoolean("news_up"),
                row.getInt("silent_minutes"),
                outages.getOrDefault(row.getString("code"), List.of()));
        String rooms = row.getString("rooms");
        return new AccessPoint(
                row.getString("code"),
                row.getString("facility"),
                rooms == null ? List.of() : List.of(rooms.split(";")),
                row.getString("ssid"),
                row.getString("area_ja"),
                row.getString("area_en"),
                List.of(row.getString("bands").split(";")),
                row.getString("authentication"),
                row.getInt("session_minutes"),
                row.getInt("max_clients"),
                row.getString("disaster_ssid"),
                health.at(now),
                health);
    }
}
