package org.yiyang.kit.openapi;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/** What an operation may answer besides what its method declares, derived from what the operation is. */
final class Replies {
    private static final String JSON = "application/json";
    private static final Set<PathItem.HttpMethod> WRITES = EnumSet.of(
            PathItem.HttpMethod.POST, PathItem.HttpMethod.PUT, PathItem.HttpMethod.PATCH, PathItem.HttpMethod.DELETE);
    private static final Set<Refusal> EVERYWHERE =
            EnumSet.of(Refusal.MALFORMED, Refusal.METHOD_NOT_ALLOWED, Refusal.TOO_MANY, Refusal.UNAVAILABLE);
    private static final Set<Refusal> OF_A_BODY =
            EnumSet.of(Refusal.BODY_TOO_SLOW, Refusal.BODY_TOO_LARGE, Refusal.MEDIA_TYPE_UNSUPPORTED);
    private static final Set<String> FILES = Set.of("application/octet-stream", "application/pdf", "text/csv");
    private static final Set<String> QUESTIONS =
            Set.of("region", "under", "from", "to", "on", "asOf", "days", "months", "workdays");
    private final SharedComponents shared;
    private final NamedRecord named;

    Replies(SharedComponents shared, NamedRecord named) {
        this.shared = shared;
        this.named = named;
    }

    void complete(String path, PathItem.HttpMethod method, Operation operation) {
        operation.getResponses().getAPIResponses().forEach((status, answer) -> {
            if (status.startsWith("2")) {
                heads(method, status, answer, operation).forEach(name -> shared.addHeader(answer, name));
            } else {
                shared.addHeader(answer, "X-Request-Id");
            }
        });
        if (method == PathItem.HttpMethod.GET && answersJson(operation)) {
            add(operation, Refusal.NOT_MODIFIED);
        }
        refusals(path, method, operation).forEach(refusal -> add(operation, refusal));
    }

    private void add(Operation operation, Refusal refusal) {
        operation
                .getResponses()
                .addAPIResponse(refusal.status(), OASFactory.createAPIResponse().ref(shared.response(refusal)));
    }

    private static List<String> heads(
            PathItem.HttpMethod method, String status, APIResponse answer, Operation operation) {
        List<String> heads = new ArrayList<>(List.of("X-Request-Id"));
        if (has(answer, JSON)) {
            heads.add("ETag");
        }
        if (Set.of("201", "202").contains(status)) {
            heads.add("Location");
        }
        if (method == PathItem.HttpMethod.POST && !DeclaredRoles.isPublic(operation)) {
            heads.add("Idempotency-Replayed");
        }
        if (isPaged(operation)) {
            heads.add("Link");
        }
        if (FILES.stream().anyMatch(type -> has(answer, type))) {
            heads.add("Content-Disposition");
        }
        return heads;
    }

    private Set<Refusal> refusals(String path, PathItem.HttpMethod method, Operation operation) {
        Set<Refusal> refusals = EnumSet.copyOf(EVERYWHERE);
        boolean writes = WRITES.contains(method);
        if (named.isIn(path, operation) || declares(operation, Refusal.NOT_FOUND)) {
            refusals.add(Refusal.NOT_FOUND);
        }
        if (operation.getResponses().getAPIResponses().values().stream().anyMatch(one -> one.getContent() != null)) {
            refusals.add(Refusal.NOT_ACCEPTABLE);
        }
        if (operation.getRequestBody() != null) {
            refusals.addAll(OF_A_BODY);
        }
        if (writes || asksAbout(operation)) {
            refusals.add(Refusal.RULE_BROKEN);
        }
        if (writes && path.contains("{")) {
            refusals.add(Refusal.VERSION_STALE);
        }
        if (!DeclaredRoles.isPublic(operation)) {
            refusals.addAll(ofATokenHolder(writes));
        }
        return refusals;
    }

    /** What its method says by hand: a record may be named by something else than an id. */
    private static boolean declares(Operation operation, Refusal refusal) {
        return operation.getResponses().getAPIResponse(refusal.status()) != null;
    }

    /** A question about days or a region may have no answer by the rules; other operations declare that by hand. */
    private static boolean asksAbout(Operation operation) {
        boolean named = operation.getParameters() != null
                && operation.getParameters().stream()
                        .anyMatch(one -> QUESTIONS.contains(String.valueOf(one.getName())));
        return named || declares(operation, Refusal.RULE_BROKEN);
    }

    private static Set<Refusal> ofATokenHolder(boolean writes) {
        Set<Refusal> refusals = EnumSet.of(Refusal.UNAUTHENTICATED, Refusal.FORBIDDEN);
        if (writes) {
            refusals.add(Refusal.CONFLICT);
        }
        return refusals;
    }

    private static boolean has(APIResponse answer, String mediaType) {
        return answer.getContent() != null && answer.getContent().hasMediaType(mediaType);
    }

    private static boolean answersJson(Operation operation) {
        APIResponse answer = operation.getResponses().getAPIResponse("200");
        return answer != null && has(answer, JSON);
    }

    private static boolean isPaged(Operation operation) {
        return operation.getParameters() != null
                && operation.getParameters().stream().anyMatch(Replies::isCursor);
    }

    private static boolean isCursor(Parameter parameter) {
        return "cursor".equals(parameter.getName())
                || (parameter.getRef() != null && parameter.getRef().endsWith("/Cursor"));
    }
}
