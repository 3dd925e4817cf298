package org.tsudoi.boot;

import jakarta.inject.Inject;
import jakarta.json.JsonException;
import jakarta.json.bind.JsonbException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.tsudoi.account.usecase.AskedLanguage;
import org.tsudoi.base.usecase.Overloaded;
import org.tsudoi.base.web.Problem;

/** Whatever went wrong in the API becomes a problem document in the caller's language, without names of classes. */
@Provider
public class ApiErrors implements ExceptionMapper<Throwable> {
    private static final Logger LOG = Logger.getLogger(ApiErrors.class.getName());

    @Inject
    private AskedLanguage asked;

    @Override
    public Response toResponse(Throwable failure) {
        if (failure instanceof WebApplicationException web) {
            return web.getResponse().hasEntity()
                    ? web.getResponse()
                    : of(web.getResponse().getStatus());
        }
        if (isMalformed(failure)) {
            return of(400);
        }
        if (Overloaded.isBehind(failure)) {
            return of(503);
        }
        if (failure instanceof IOException) {
            LOG.log(Level.FINE, "the caller went away", failure);
            return of(400);
        }
        LOG.log(Level.SEVERE, "the API failed", failure);
        return of(500);
    }

    private Response of(int status) {
        String kind = switch (status) {
            case 400 -> "malformed";
            case 401 -> "unauthenticated";
            case 403 -> "forbidden";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 406 -> "not-acceptable";
            case 415 -> "unsupported-media-type";
            case 503 -> "overloaded";
            default -> status < 500 ? "malformed" : "failed";
        };
        return Problem.of(status, kind, asked.getLanguage()).response();
    }

    private static boolean isMalformed(Throwable failure) {
        return failure instanceof ProcessingException
                || failure instanceof JsonbException
                || failure instanceof JsonException;
    }
}
