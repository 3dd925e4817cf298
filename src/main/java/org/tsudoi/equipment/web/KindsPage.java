package org.tsudoi.equipment.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.equipment.KindRow;
import org.tsudoi.equipment.usecase.KeepKinds;

/** What the city lends, as the office keeps it. */
@Named("kindsPage")
@RequestScoped
public class KindsPage {
    @Inject
    private KeepKinds keepKinds;

    private List<KindRow> rows;

    public List<KindRow> getRows() {
        if (rows == null) {
            rows = keepKinds.list();
        }
        return rows;
    }

    public boolean isActing() {
        return keepKinds.mayKeep();
    }

    /** Key of the words that say what has just happened, or null. */
    public String getDone() {
        String done = Parameters.get("done");
        return done != null && done.matches("added|kept|retired|resumed") ? "equipment.kinds." + done : null;
    }
}
