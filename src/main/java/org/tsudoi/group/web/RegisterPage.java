package org.tsudoi.group.web;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.model.SelectItem;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.Ids;
import org.tsudoi.base.web.Item;
import org.tsudoi.base.web.Parameters;
import org.tsudoi.group.GroupClass;
import org.tsudoi.group.RegisterFilter;
import org.tsudoi.group.RegisterRow;
import org.tsudoi.group.RegistrationState;
import org.tsudoi.group.usecase.ReadRegister;

/** The register of groups for staff, fifty lines a page. */
@Named("registerPage")
@RequestScoped
public class RegisterPage {
    private static final int PAGE = 50;

    @Inject
    private AskedLanguage asked;

    @Inject
    private ReadRegister register;

    private RegisterFilter filter;
    private List<RegisterRow> rows;

    @PostConstruct
    void read() {
        Optional<Long> after = Ids.of(Parameters.get("after"));
        filter = new RegisterFilter(
                RegisterWords.shortened(Parameters.get("q")),
                Item.constant(GroupClass.class, Parameters.get("class")),
                Item.constant(RegistrationState.class, Parameters.get("state")),
                after.isPresent() ? RegisterWords.shortened(Parameters.get("kana")) : null,
                after.orElse(0L),
                PAGE);
        rows = register.page(filter);
    }

    /** Address of the next page, or null on the last. */
    public String getNext() {
        if (rows.size() < PAGE) {
            return null;
        }
        RegisterRow last = rows.get(rows.size() - 1);
        return getQuery() + "&kana=" + encoded(last.names().kana()) + "&after=" + last.id();
    }

    /** The question as part of an address, for the next page and for the table. */
    public String getQuery() {
        return "?q=" + encoded(filter.word()) + "&class=" + name(filter.groupClass()) + "&state="
                + name(filter.state());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text == null ? "" : text, StandardCharsets.UTF_8);
    }

    private static String name(Enum<?> constant) {
        return constant == null ? "" : constant.name();
    }

    public List<SelectItem> getClasses() {
        return Item.of(GroupClass.values(), asked.getLanguage(), "group.register.any");
    }

    public List<SelectItem> getStates() {
        return Item.of(RegistrationState.values(), asked.getLanguage(), "group.register.any");
    }

    public boolean chosen(Object value) {
        return value.equals(name(filter.groupClass())) || value.equals(name(filter.state()));
    }

    public String getWord() {
        return filter.word();
    }

    public List<RegisterRow> getRows() {
        return rows;
    }
}
