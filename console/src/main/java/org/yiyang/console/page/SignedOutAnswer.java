package org.yiyang.console.page;

import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import org.yiyang.console.session.SignedOut;

/** Redirects a visitor who is not signed in to the sign-in; nothing of the page is shown. */
@Provider
public class SignedOutAnswer implements ExceptionMapper<SignedOut> {
    static final String SIGN_IN = "/console/sign-in";

    @Context
    HttpHeaders headers;

    @Override
    public Response toResponse(SignedOut nobody) {
        return headers.getHeaderString("HX-Request") == null
                ? Response.seeOther(URI.create(SIGN_IN)).build()
                : Response.status(Response.Status.UNAUTHORIZED)
                        .header("HX-Redirect", SIGN_IN)
                        .build();
    }
}
