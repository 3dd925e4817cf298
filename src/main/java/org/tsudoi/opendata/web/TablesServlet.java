package org.tsudoi.opendata.web;

import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.tsudoi.equipment.usecase.ImportEquipment;
import org.tsudoi.equipment.usecase.ImportUnits;
import org.tsudoi.facility.usecase.ExportInventory;
import org.tsudoi.wifi.usecase.ExportOpenWifi;
import org.tsudoi.wifi.usecase.ImportWifi;

/** CSV files in UTF-8 with a byte order mark: open data for everybody, whole tables for the administrator. */
@WebServlet({
    "/opendata/facilities.csv",
    "/opendata/wifi.csv",
    "/admin/export/facilities.csv",
    "/admin/export/rooms.csv",
    "/admin/export/equipment.csv",
    "/admin/export/units.csv",
    "/admin/export/wifi.csv"
})
public class TablesServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    private transient ExportInventory inventory;

    @Inject
    private transient ImportEquipment equipment;

    @Inject
    private transient ImportUnits units;

    @Inject
    private transient ImportWifi wifi;

    @Inject
    private transient ExportOpenWifi openWifi;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String table = switch (request.getServletPath()) {
            case "/opendata/wifi.csv" -> openWifi.openData();
            case "/opendata/facilities.csv" -> inventory.openDataFacilities();
            case "/admin/export/facilities.csv" -> inventory.facilities();
            case "/admin/export/rooms.csv" -> inventory.rooms();
            case "/admin/export/equipment.csv" -> equipment.export();
            case "/admin/export/units.csv" -> units.export();
            default -> wifi.export();
        };
        response.setContentType("text/csv; charset=utf-8");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"" + request.getServletPath().replaceAll(".*/", "") + "\"");
        response.getOutputStream().write(("\uFEFF" + table).getBytes(StandardCharsets.UTF_8));
    }
}
