package org.yiyang.institution.registry.query;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.RegisteredBeds;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** Tells other features of this service where an institution is, if the caller may know it. */
@ApplicationScoped
public class InstitutionPlaces {
    private final InstitutionRepository repository;

    InstitutionPlaces(InstitutionRepository repository) {
        this.repository = repository;
    }

    /** An institution and its region. */
    public record Place(UUID institution, String region) {}

    /**
     * Where it is.
     *
     * @throws Refused 404 if it is not there or not the caller's to know
     */
    public Place of(Scope scope, UUID institution) {
        return find(scope, institution).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND).at("/institutionId"));
    }

    /** Where it is; empty if it is not there or not the caller's to know. */
    public Optional<Place> find(Scope scope, UUID institution) {
        return repository.find(scope, institution).map(found -> new Place(found.id(), found.region()));
    }

    /** The first day from which the register knows an institution. */
    public LocalDate registeredOn(UUID institution) {
        return repository.findById(institution).registrations().get(0).validFrom();
    }

    /** Whether an institution is at work. */
    public boolean operating(UUID institution) {
        return repository.findById(institution).status() == InstitutionStatus.OPERATING;
    }

    /** The beds of an institution as they are registered. */
    public RegisteredBeds beds(UUID institution) {
        return repository.findById(institution).entry().bedKinds();
    }

    /** Whether an institution is closed for good. */
    public boolean closed(UUID institution) {
        return repository.findById(institution).status() == InstitutionStatus.CLOSED;
    }
}
