package org.yiyang.institution.registry.decision;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.Qualification;
import org.yiyang.institution.registry.entry.CreditCode;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.InstitutionCategory;
import org.yiyang.institution.registry.entry.InstitutionEntry;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.InstitutionStatus;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.institution.registry.entry.Ownership;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.entry.RegisteredBeds;
import org.yiyang.institution.registry.entry.RegistrationChange;
import org.yiyang.institution.registry.registration.Institutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.refusal.Refused;

/** What the one window asks of the register, and how a unit comes into it; what was decided goes by CaseRegistration. */
@ApplicationScoped
public class OneWindowRegister {
    private final InstitutionRepository repository;
    private final Institutions institutions;

    OneWindowRegister(InstitutionRepository repository, Institutions institutions) {
        this.repository = repository;
        this.institutions = institutions;
    }

    /**
     * A certificate and whether it is valid on the day asked for.
     *
     * @param endless whether it stands from then on without an end
     * @param lastDay null where it has none
     */
    public record Certificate(UUID id, QualificationKind kind, boolean valid, boolean endless, LocalDate lastDay) {}

    /** What a case must know of an institution; without a parent {@code parentCategory} is null. */
    public record Registered(
            UUID id,
            UUID parentId,
            InstitutionCategory parentCategory,
            InstitutionCategory category,
            Ownership ownership,
            String region,
            int beds,
            int lodging,
            List<Certificate> certificates) {}

    /** A unit that is to be registered inside an institution. */
    public record NewUnit(
            UUID parentId,
            String name,
            InstitutionCategory category,
            String creditCode,
            String region,
            String address,
            Ownership ownership,
            UUID operatedById,
            int beds) {}

    /** An institution that the caller may see. */
    public Optional<Registered> find(Scope scope, UUID id, LocalDate today) {
        return repository.find(scope, id).map(found -> registered(found, today));
    }

    private Registered registered(Institution one, LocalDate today) {
        InstitutionEntry entry = one.entry();
        Institution parent = entry.parentId() == null ? null : repository.findById(entry.parentId());
        return new Registered(
                one.id(),
                entry.parentId(),
                parent == null ? null : parent.entry().category(),
                entry.category(),
                entry.ownership(),
                entry.regionCode(),
                entry.beds(),
                entry.lodging(),
                one.qualifications().stream()
                        .map(held -> certificate(held, today))
                        .toList());
    }

    private static Certificate certificate(Qualification held, LocalDate today) {
        LocalDate end = held.lastEnd();
        boolean endless = end == null && held.standingDays().holds(today);
        boolean valid = held.validDays().holds(today);
        return new Certificate(held.id(), held.kind(), valid, endless, end == null ? null : end.minusDays(1));
    }

    /** The institution that has a new unit's credit code, or its name inside the same parent, if there is one. */
    public Optional<UUID> known(UUID parentId, String name, String creditCode) {
        return (creditCode == null ? repository.unitNamed(parentId, name) : repository.withCode(creditCode))
                .map(Institution::id);
    }

    /**
     * Refuses an operator of a new unit whom the authority that is asked could not enter: of that one's region only a medical
     * institution that is not closed.
     */
    public void mustBeOperator(UUID operator, String authority, String pointer) {
        if (operator == null) {
            return;
        }
        Institution found = repository
                .findByIdOptional(operator)
                .filter(one -> one.region().startsWith(authority) && one.side() == InstitutionKind.MEDICAL)
                .orElseThrow(() -> new Refused(InstitutionRefusal.OPERATOR_UNKNOWN).at(pointer));
        if (found.status() == InstitutionStatus.CLOSED) {
            throw new Refused(InstitutionRefusal.OPERATOR_CLOSED, found.entry().name()).at(pointer);
        }
    }

    /**
     * Refuses to apply for what stands in the register already, or looks just like it.
     *
     * @param departments that it shall have, null where they are not what changes
     */
    public void mustBeSeen(UUID id, RegistrationChange change, Set<Department> departments, LocalDate today) {
        Institution one = repository.findById(id);
        if (!change.isEmpty()) {
            change.mustBeSeenIn(one.entry());
        } else if (departments != null && departments.equals(one.offerings().departments(today))) {
            throw new Refused(InstitutionRefusal.NOTHING_CHANGED);
        }
    }

    /** Whether what a unit is given as its credit code is one; normalised. */
    public static String creditCode(String entered) {
        return entered == null ? null : CreditCode.of(entered);
    }

    /** Enters a unit; returns its id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID enter(Call call, NewUnit unit) {
        InstitutionEntry entry = new InstitutionEntry(
                unit.name(),
                unit.category(),
                null,
                unit.creditCode(),
                unit.region(),
                unit.address(),
                unit.ownership(),
                unit.parentId(),
                unit.operatedById(),
                unit.beds(),
                null,
                null,
                null,
                RegisteredBeds.of(unit.category().kind(), unit.beds()),
                null,
                null);
        return institutions.register(call, entry, OfferedServices.NOTHING_SAID).id();
    }
}
