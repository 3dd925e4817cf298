package org.tsudoi.boot;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;
import java.util.Optional;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.CurrentActor;
import org.tsudoi.account.usecase.SignIn;
import org.tsudoi.base.Actor;
import org.tsudoi.base.Language;
import org.tsudoi.base.web.Problem;

/** Who calls the API: only a bearer token says so, never a cookie. A token that is not good is refused, not ignored. */
@Provider
@Priority(Priorities.AUTHENTICATION)
public class ApiFilter implements ContainerRequestFilter {
    private static final String BEARER = "Bearer ";

    @Inject
    private CurrentActor current;

    @Inject
    private AskedLanguage asked;

    @Inject
    private SignIn signIn;

    @Context
    private HttpServletRequest request;

    @Override
    public void filter(ContainerRequestContext context) {
        asked.use(Language.ofAcceptLanguage(context.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)));
        String header = context.getHeaderString(HttpHeaders.AUTHORIZATION);
        current.become(Actor.NOBODY, request.getRemoteAddr());
        if (header != null && header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            Optional<Actor> actor =
                    signIn.known(header.substring(BEARER.length()).strip(), SignIn.Kind.TOKEN);
            if (actor.isEmpty()) {
                context.abortWith(
                        Problem.of(401, "unauthenticated", asked.getLanguage()).response());
                return;
            }
            current.become(actor.get(), request.getRemoteAddr());
        }
    }
}
