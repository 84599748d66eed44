package org.yiyang.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotAcceptableException;
import jakarta.ws.rs.NotAllowedException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.NotSupportedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.lang.reflect.Method;
import java.util.TreeSet;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.refusal.Refused;

/** The one place where exceptions become answers. */
class ProblemMappers {
    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private final Problems problems;
    private final RequestInfo request;

    ProblemMappers(Problems problems, RequestInfo request) {
        this.problems = problems;
        this.request = request;
    }

    @ServerExceptionMapper
    Response refused(Refused refused) {
        return problems.response(refused);
    }

    @ServerExceptionMapper(priority = 1)
    Response violated(ConstraintViolationException violated) {
        return problems.response(FieldViolations.refused(violated));
    }

    @ServerExceptionMapper(priority = 1)
    Response malformed(JsonProcessingException malformed) {
        return problems.response(JsonFaults.refused(malformed));
    }

    /** Named too because Quarkus has a mapper of its own for this one, which would quote the class. */
    @ServerExceptionMapper(priority = 1)
    Response mismatched(MismatchedInputException mismatched) {
        return problems.response(JsonFaults.refused(mismatched));
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated() {
        return problems.response(new Refused(KitRefusal.NOT_AUTHENTICATED));
    }

    @ServerExceptionMapper(ForbiddenException.class)
    Response forbidden(ResourceInfo resource) {
        Method method = resource.getResourceMethod();
        RolesAllowed roles = method == null ? null : method.getAnnotation(RolesAllowed.class);
        String text = roles == null ? "-" : String.join(", ", new TreeSet<>(java.util.List.of(roles.value())));
        return problems.response(new Refused(KitRefusal.ROLE_MISSING, text));
    }

    @ServerExceptionMapper
    Response framework(WebApplicationException thrown) {
        if (thrown.getCause() instanceof JsonProcessingException malformed) {
            return malformed(malformed);
        }
        if (thrown.getCause() instanceof Refused refused) {
            return refused(refused);
        }
        if (thrown instanceof NotAllowedException notAllowed) {
            Response answer = problems.response(new Refused(KitRefusal.METHOD_NOT_ALLOWED));
            Object allow = notAllowed.getResponse().getHeaders().getFirst(HttpHeaders.ALLOW);
            return allow == null
                    ? answer
                    : Response.fromResponse(answer)
                            .header(HttpHeaders.ALLOW, allow)
                            .build();
        }
        return problems.response(new Refused(refusalOf(thrown), "application/json"));
    }

    private static Refusal refusalOf(WebApplicationException thrown) {
        if (thrown instanceof NotFoundException) {
            return KitRefusal.ROUTE_UNKNOWN;
        }
        if (thrown instanceof NotSupportedException) {
            return KitRefusal.MEDIA_TYPE_UNSUPPORTED;
        }
        if (thrown instanceof NotAcceptableException) {
            return KitRefusal.NOT_ACCEPTABLE;
        }
        return switch (thrown.getResponse().getStatus()) {
            case 413 -> KitRefusal.BODY_TOO_LARGE;
            case 400 -> KitRefusal.BODY_MALFORMED;
            case 503 -> KitRefusal.BUSY;
            default -> KitRefusal.INTERNAL;
        };
    }

    private static boolean isOfACallerGone(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CallerGone) {
                return true;
            }
        }
        return false;
    }

    @ServerExceptionMapper
    Response fault(Throwable fault) {
        if (isOfACallerGone(fault)) {
            return problems.callerGone();
        }
        // The class and the place, never the message: messages of drivers and parsers quote what they were given.
        StackTraceElement[] trace = fault.getStackTrace();
        LOG.errorf(
                "fault=%s at=%s cause=%s requestId=%s",
                fault.getClass().getName(),
                trace.length == 0 ? "?" : trace[0],
                fault.getCause() == null ? "-" : fault.getCause().getClass().getName(),
                request.id());
        LOG.debug("fault in full", fault);
        return problems.response(new Refused(KitRefusal.INTERNAL));
    }
}
