package org.tsudoi.account.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.tsudoi.account.usecase.SignIn;

/** The cookie that knows a person again: not for scripts, not for other sites, and only over HTTPS where the city has it. */
@ApplicationScoped
public class SessionCookie {
    public static final String NAME = "tsudoi_session";
    private static final int HALF_A_DAY = 12 * 60 * 60;

    void set(HttpServletResponse response, SignIn.Result result) {
        write(response, result.token(), HALF_A_DAY);
    }

    void clear(HttpServletResponse response) {
        write(response, "", 0);
    }

    public static Optional<String> of(HttpServletRequest request) {
        Cookie[] cookies = request.getCookies() == null ? new Cookie[0] : request.getCookies();
        return Arrays.stream(cookies)
                .filter(c -> c.getName().equals(NAME))
                .map(Cookie::getValue)
                .findFirst();
    }

    private static void write(HttpServletResponse response, String value, int seconds) {
        boolean secure = ConfigProvider.getConfig()
                .getOptionalValue("tsudoi.base.url", String.class)
                .filter(u -> u.startsWith("https:"))
                .isPresent();
        response.addHeader(
                "Set-Cookie",
                NAME + "=" + value + "; Path=/; Max-Age=" + seconds + "; HttpOnly; SameSite=Lax"
                        + (secure ? "; Secure" : ""));
    }
}
