package org.yiyang.kit.openapi;

import jakarta.annotation.security.RolesAllowed;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.jboss.jandex.AnnotationInstance;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.AnnotationValue;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/**
 * The roles that may use an operation, read where they are declared. A role is no scope of OAuth, so it stands in the text
 * and in {@code x-roles}, and the security requirement names none.
 */
final class DeclaredRoles {
    static final String SCHEME = "bearer";
    static final String EXTENSION = "x-roles";
    private static final String EVERYBODY = "**";
    private static final DotName OPERATION =
            DotName.createSimple(org.eclipse.microprofile.openapi.annotations.Operation.class.getName());
    private static final DotName ROLES = DotName.createSimple(RolesAllowed.class.getName());
    private final Map<String, List<String>> byOperation = new HashMap<>();

    DeclaredRoles(IndexView index) {
        for (AnnotationInstance one : index.getAnnotations(OPERATION)) {
            AnnotationValue id = one.value("operationId");
            if (id != null && one.target().kind() == AnnotationTarget.Kind.METHOD) {
                AnnotationInstance roles = one.target().asMethod().annotation(ROLES);
                byOperation.put(
                        id.asString(),
                        roles == null ? List.of() : List.of(roles.value().asStringArray()));
            }
        }
    }

    /** Says who may use an operation, which still has the id that its method declares. */
    void declare(Operation operation) {
        List<String> roles = byOperation.getOrDefault(operation.getOperationId(), List.of());
        if (roles.isEmpty()) {
            operation.setSecurity(List.of());
            describe(operation, "Needs no token.");
            return;
        }
        operation.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme(SCHEME)));
        operation.addExtension(EXTENSION, roles);
        describe(
                operation,
                roles.contains(EVERYBODY)
                        ? "Any role may use it, each within its scope."
                        : "Roles that may use it, each within its scope: " + String.join(", ", roles) + ".");
    }

    static SecurityScheme scheme() {
        return OASFactory.createSecurityScheme()
                .type(SecurityScheme.Type.HTTP)
                .scheme("bearer")
                .bearerFormat("JWT")
                .description("A token of the city's OpenID Connect provider; " + EXTENSION
                        + " at an operation names the roles that may use it");
    }

    private static void describe(Operation operation, String who) {
        String what = operation.getDescription();
        operation.setDescription(what == null || what.isBlank() ? who : what + "\n\n" + who);
    }

    static boolean isPublic(Operation operation) {
        return operation.getSecurity() == null || operation.getSecurity().isEmpty();
    }
}
