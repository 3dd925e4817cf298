package org.tsudoi.account.web;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.tsudoi.account.SignInRefusal;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.account.usecase.SignIn;
import org.tsudoi.base.web.Problem;

/** Tokens of the API: given for name and password by HTTP Basic, and revoked by whoever holds them. */
@Path("tokens")
@RequestScoped
@Produces(MediaType.APPLICATION_JSON)
public class TokensResource {
    @Inject
    private SignIn signIn;

    @Inject
    private AskedLanguage asked;

    @Context
    private HttpServletRequest request;

    /** A new token; expires with offset. */
    public record Token(String token, String expires) {}

    @POST
    public Response create(
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @HeaderParam(HttpHeaders.USER_AGENT) String agent) {
        String[] pair = basic(authorization);
        SignIn.Result result =
                signIn.signIn(new SignIn.Attempt(pair[0], pair[1], request.getRemoteAddr(), agent), SignIn.Kind.TOKEN);
        if (!result.isIn()) {
            boolean wait = result.refusal() instanceof SignInRefusal.WaitSeconds;
            var problem =
                    Problem.of(wait ? 429 : 401, wait ? "too-many-attempts" : "unauthenticated", asked.getLanguage());
            return problem.because(List.of(Problem.reason(result.refusal(), asked.getLanguage())))
                    .response();
        }
        return Response.status(201)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .entity(new Token(result.token(), result.expires().toString()))
                .build();
    }

    /** Ends the token that comes with the request. */
    @DELETE
    @Path("current")
    public Response revoke(@HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        if (authorization == null || !authorization.regionMatches(true, 0, "Bearer ", 0, 7)) {
            throw Problem.of(401, "unauthenticated", asked.getLanguage()).thrown();
        }
        signIn.signOut(authorization.substring(7).strip());
        return Response.noContent().build();
    }

    private String[] basic(String authorization) {
        if (authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6)) {
            try {
                String pair = new String(
                        Base64.getDecoder().decode(authorization.substring(6).strip()), StandardCharsets.UTF_8);
                int colon = pair.indexOf(':');
                if (colon >= 0) {
                    return new String[] {pair.substring(0, colon), pair.substring(colon + 1)};
                }
            } catch (IllegalArgumentException notBase64) {
                throw Problem.of(400, "malformed", asked.getLanguage()).thrown();
            }
        }
        throw Problem.of(401, "unauthenticated", asked.getLanguage()).thrown();
    }
}
