package org.tsudoi.boot;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.SignIn;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Language;

/** Who asks, and in which language: cookies of our own, read afresh on each request. ?lang= is remembered and taken out of the address. */
@Dependent
public class PersonFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    static final String SESSION = "tsudoi_session";
    static final String LANGUAGE = "lang";
    private static final int A_YEAR = 365 * 24 * 60 * 60;

    @Inject
    private transient CurrentActor current;

    @Inject
    private transient AskedLanguage asked;

    @Inject
    private transient SignIn signIn;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        request.setCharacterEncoding("UTF-8");
        Optional<Language> wanted = Language.ofTag(request.getParameter(LANGUAGE));
        if (wanted.isPresent()
                && request.getMethod().equals("GET")
                && !request.getServletPath().startsWith("/feeds/")) {
            remember(wanted.get(), request, response);
            return;
        }
        asked.use(cookie(request, LANGUAGE).flatMap(Language::ofTag).orElse(Language.JA));
        Optional<Actor> actor = cookie(request, SESSION).flatMap(token -> signIn.known(token, SignIn.Kind.SESSION));
        current.become(actor.orElse(Actor.NOBODY), request.getRemoteAddr());
        chain.doFilter(request, response);
    }

    private static void remember(Language language, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.addHeader(
                "Set-Cookie", "lang=" + language.tag() + "; Path=/; Max-Age=" + A_YEAR + "; SameSite=Lax; HttpOnly");
        String rest = Arrays.stream(request.getQueryString().split("&"))
                .filter(p -> !p.startsWith(LANGUAGE + "="))
                .reduce("", (a, b) -> a.isEmpty() ? b : a + "&" + b);
        response.setHeader("Cache-Control", "no-store");
        response.sendRedirect(request.getRequestURI().replaceAll("^/+", "/") + (rest.isEmpty() ? "" : "?" + rest));
    }

    static Optional<String> cookie(HttpServletRequest request, String name) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(c -> c.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
