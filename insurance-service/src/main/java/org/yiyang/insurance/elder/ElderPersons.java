package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;

/** Whose record a caller may see, and under which ids it is. */
@ApplicationScoped
public class ElderPersons {
    private final ElderRepository repository;
    private final ElderSecrets secrets;

    ElderPersons(ElderRepository repository, ElderSecrets secrets) {
        this.repository = repository;
        this.secrets = secrets;
    }

    /**
     * A record within the caller's scope; of one that was merged the one that goes on.
     */
    public record Known(UUID id, String region) {}

    public Optional<Known> find(Call call, UUID id) {
        return repository
                .find(call, id)
                .map(one -> one.merger() == null
                        ? one
                        : repository.findById(one.merger().survivorId()))
                .filter(one -> one.status() != ElderStatus.ERASED)
                .map(one -> new Known(one.id(), one.region()));
    }

    /**
     * The record within the caller's scope of whoever a document that was shown belongs to.
     *
     * @param kind a document by which people are entered; one that says no birth date is asked with its country where it has one
     * @throws org.yiyang.kit.refusal.Refused 422 for what is no such number
     */
    public Optional<Known> shown(Call call, IdentifierKind kind, String country, String typed) {
        String value = ElderSecrets.identifier(kind, country, typed, call.today());
        return repository.found(secrets.identifierIndexes(kind, value)).flatMap(id -> find(call, id));
    }

    /** Under which id an elder goes on: its own, or that of the record into which its was merged. */
    public UUID survivorOf(UUID id) {
        return repository
                .findByIdOptional(id)
                .map(Elder::merger)
                .map(Merger::survivorId)
                .orElse(id);
    }

    /** The ids under which an elder may be named, whichever is asked for: first that of the record that goes on. */
    public List<UUID> namesOf(UUID id) {
        return repository.namesOfSurvivor(survivorOf(id));
    }
}
