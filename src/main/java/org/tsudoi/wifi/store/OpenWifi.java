package org.tsudoi.wifi.store;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.tsudoi.base.store.Sql;
import org.tsudoi.wifi.WifiLayout;

/** Access points that are there for everybody, in the columns of the open data. */
@ApplicationScoped
public class OpenWifi {
    @Resource(lookup = "java:app/jdbc/tsudoi")
    private DataSource source;

    public List<List<String>> all() {
        return Sql.list(source, """
                select f.municipality_code, lpad(row_number() over (order by f.ordinal, a.code), 10, '0'), f.prefecture, f.municipality, f.name_ja,
                  f.name_kana, f.name_en, f.address, f.address_extra, f.latitude, f.longitude, coalesce(a.installer, f.municipality), f.phone,
                  f.phone_extension, a.ssid, a.area_ja, f.url, a.disaster_ssid
                from access_point a join facility f on f.id = a.facility_id where a.status <> 'PLANNED' order by f.ordinal, a.code""", OpenWifi::cells);
    }

    private static List<String> cells(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int i = 1; i < WifiLayout.MUNICIPAL.size(); i++) {
            cells.add(row.getString(i) == null ? "" : row.getString(i));
        }
        String disaster = row.getString(WifiLayout.MUNICIPAL.size());
        cells.add(disaster == null ? "" : "災害時のSSID " + disaster);
        return cells;
    }
}
