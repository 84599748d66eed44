package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;

/** Tells the relations between institutions what their members are. */
@ApplicationScoped
public class RelationMembers {
    private final InstitutionRepository repository;

    RelationMembers(InstitutionRepository repository) {
        this.repository = repository;
    }

    /** A possible member. */
    public record Member(UUID id, String region, boolean medical) {}

    /** One that the caller may know of. */
    public Optional<Member> of(Scope scope, UUID id) {
        return repository
                .find(scope, id)
                .map(found -> new Member(found.id(), found.region(), found.side() == InstitutionKind.MEDICAL));
    }
}
