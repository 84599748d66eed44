package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;

/** Whose record a caller may see, and for whom it may speak. */
@ApplicationScoped
public class ElderPersons {
    private final ElderRepository repository;
    private final ElderRights rights;

    ElderPersons(ElderRepository repository, ElderRights rights) {
        this.repository = repository;
        this.rights = rights;
    }

    /**
     * A record within the caller's scope; of one that was merged the one that goes on.
     *
     * @param mayPropose whether the caller may ask for changes: a family member where the authorisation says so
     */
    public record Known(UUID id, String region, boolean mayPropose) {}

    public Optional<Known> find(Call call, UUID id) {
        return repository
                .find(call, id)
                .map(one -> one.merger() == null
                        ? one
                        : repository.findById(one.merger().survivorId()))
                .filter(one -> one.status() != ElderStatus.ERASED)
                .map(one -> new Known(one.id(), one.region(), rights.mayPropose(call.caller(), one)));
    }
}
