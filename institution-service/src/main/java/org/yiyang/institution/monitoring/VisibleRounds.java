package org.yiyang.institution.monitoring;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.kit.caller.Scope;

/**
 * The rounds that a caller may know of: an official those of the own region and those above that call upon it, everybody
 * else those that call upon the institution acted for where it is, or was.
 */
@ApplicationScoped
class VisibleRounds {
    private final RoundRepository repository;
    private final Register register;

    VisibleRounds(RoundRepository repository, Register register) {
        this.repository = repository;
        this.register = register;
    }

    Optional<Round> find(Scope scope, UUID id) {
        return official(scope)
                ? repository.find(scope, id)
                : ownPlace(scope).flatMap(place -> repository.callingUpon(place, id));
    }

    List<Round> list(Scope scope, RoundRepository.Filter filter, UUID after, int limit) {
        return official(scope)
                ? repository.list(scope, filter, after, limit)
                : ownPlace(scope)
                        .map(place -> repository.callingUpon(place, filter, after, limit))
                        .orElse(List.of());
    }

    private static boolean official(Scope scope) {
        return scope.everything() || scope.region() != null;
    }

    private Optional<Register.Place> ownPlace(Scope scope) {
        return Optional.ofNullable(scope.institution()).flatMap(institution -> register.findPlace(scope, institution));
    }
}
