package org.yiyang.console.page;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** What a browser may do with a page, and from where a form may come. */
@Provider
public class Guard implements ContainerRequestFilter, ContainerResponseFilter {
    private final String policy;

    Guard(@ConfigProperty(name = "yiyang.console.issuer") URI issuer) {
        // A sign-out is a form whose answer leads to the issuer.
        policy = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; "
                + "form-action 'self' " + origin(issuer) + "; base-uri 'none'; frame-ancestors 'none'";
    }

    static String origin(URI address) {
        return address.getScheme() + "://" + address.getRawAuthority();
    }

    /** Above every form that is no file. */
    private static final int FORM_MAX = 1_048_576;

    private static final String UPLOADS = UploadResource.SELF;

    /** Browsers say from where a form comes; its session is checked where the form is accepted. */
    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals("POST")) {
            String from = Optional.ofNullable(request.getHeaderString("Sec-Fetch-Site"))
                    .orElse("same-origin");
            String named = request.getHeaderString("Origin");
            String host = "://" + request.getHeaderString("Host");
            if (!from.equals("same-origin") || (named != null && !named.endsWith(host))) {
                request.abortWith(Response.status(Response.Status.FORBIDDEN).build());
            } else if (request.getLength() > FORM_MAX
                    && !request.getUriInfo().getPath().equals(UPLOADS)) {
                request.abortWith(Response.status(Response.Status.REQUEST_ENTITY_TOO_LARGE)
                        .build());
            }
        }
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        MultivaluedMap<String, Object> headers = response.getHeaders();
        headers.putSingle("Content-Security-Policy", policy);
        headers.putSingle("X-Content-Type-Options", "nosniff");
        // With none at all a browser would not say of its own forms from where they come.
        headers.putSingle("Referrer-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (!headers.containsKey("Cache-Control")) {
            headers.putSingle("Cache-Control", "no-store");
        }
    }
}
