package org.tsudoi.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.tsudoi.account.SignInRefusal;

/** A form that was sent after the sign-in had ended, kept in hidden fields until the person is back. */
@Named("resumePage")
@RequestScoped
public class ResumePage {
    @Inject
    private HttpServletRequest request;

    /** One value of the form. */
    public record Kept(String name, String value) {}

    public List<Kept> getKept() {
        @SuppressWarnings("unchecked")
        var kept = (Map<String, String[]>) request.getAttribute("kept");
        return kept.entrySet().stream()
                .filter(e -> !e.getKey().startsWith("tsudoi-"))
                .flatMap(e -> Arrays.stream(e.getValue()).map(v -> new Kept(e.getKey(), v)))
                .toList();
    }

    public String getBack() {
        return (String) request.getAttribute("back");
    }

    public SignInRefusal getRefusal() {
        return (SignInRefusal) request.getAttribute("refusal");
    }
}
