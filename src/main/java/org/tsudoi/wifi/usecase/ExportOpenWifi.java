package org.tsudoi.wifi.usecase;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.tsudoi.base.csv.Cells;
import org.tsudoi.wifi.WifiLayout;
import org.tsudoi.wifi.store.OpenWifi;

/** 公衆無線LANアクセスポイント一覧 of the recommended data sets, with its headers to the letter. */
@ApplicationScoped
public class ExportOpenWifi {
    @Inject
    private OpenWifi rows;

    public String openData() {
        return Cells.lines(WifiLayout.MUNICIPAL, rows.all());
    }
}
