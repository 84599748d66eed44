package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What the one window may do in the register, after its departments have decided: the window's only way in. */
@ApplicationScoped
public class OneWindowRegister {
    private final InstitutionRepository repository;
    private final Institutions institutions;
    private final Changes changes;

    OneWindowRegister(InstitutionRepository repository, Institutions institutions, Changes changes) {
        this.repository = repository;
        this.institutions = institutions;
        this.changes = changes;
    }

    /** A certificate and whether it is valid on the day asked for. */
    public record Certificate(UUID id, QualificationKind kind, boolean valid) {}

    /** What a case must know of an institution; without a parent {@code parentKind} is null. */
    public record Registered(
            UUID id,
            UUID parentId,
            InstitutionKind parentKind,
            InstitutionCategory category,
            Ownership ownership,
            String region,
            int beds,
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

    /** What changes of an entry; null leaves it. */
    public record Change(
            String name, InstitutionCategory category, String address, Ownership ownership, Integer beds) {}

    /** A certificate that is handed out; {@code validUntil} is its last day, null if it has none. */
    public record Handed(
            QualificationKind kind, String number, String authority, LocalDate validFrom, LocalDate validUntil) {}

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
                parent == null ? null : parent.side(),
                entry.category(),
                entry.ownership(),
                entry.regionCode(),
                entry.beds(),
                one.qualifications().stream()
                        .map(held -> new Certificate(
                                held.id(), held.kind(), held.validDays().holds(today)))
                        .toList());
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
                null);
        return institutions.register(call, entry).id();
    }

    /** Hands out a certificate; returns its id. */
    @Transactional(Transactional.TxType.MANDATORY)
    public UUID certify(Call call, UUID id, Handed handed) {
        Institution institution = get(call, id);
        changes.tell(
                institution,
                institution.qualify(
                        new Qualification.Issue(
                                handed.kind(),
                                handed.number(),
                                handed.authority(),
                                handed.validFrom(),
                                handed.validUntil()),
                        call.now()));
        institutions.afterQualifications(institution, call);
        List<Qualification> held = institution.qualifications();
        return held.get(held.size() - 1).id();
    }

    /** Changes what is entered. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void change(Call call, UUID id, Change change, String reason) {
        Institution institution = get(call, id);
        InstitutionEntry was = institution.entry();
        InstitutionEntry now = new InstitutionEntry(
                change.name() == null ? was.name() : change.name(),
                change.category() == null ? was.category() : change.category(),
                was.hospitalLevel(),
                was.creditCode(),
                was.regionCode(),
                change.address() == null ? was.address() : change.address(),
                change.ownership() == null ? was.ownership() : change.ownership(),
                was.parentId(),
                was.operatedById(),
                change.beds() == null ? was.beds() : change.beds(),
                was.openedOn());
        changes.tell(institution, institution.change(now, reason, call.now()));
        institutions.afterQualifications(institution, call);
    }

    /** Lets a certificate run on to a new last day. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void renew(Call call, UUID id, UUID qualification, LocalDate until) {
        Institution institution = get(call, id);
        changes.tell(institution, institution.renew(qualification, until, call.now()));
        institutions.afterQualifications(institution, call);
    }

    /** Cancels one certificate (注销) from today. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void cancel(Call call, UUID id, UUID qualification, String document, String reason) {
        Institution institution = get(call, id);
        QualificationMove move = new QualificationMove(
                qualification, QualificationState.CANCELLED, "cancel-qualification", call.today(), document, reason);
        changes.tell(institution, institution.moveQualification(move, call.now()));
        institutions.afterQualifications(institution, call);
    }

    /** Closes it for good, with what certificates it still holds. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void close(Call call, UUID id, String reason) {
        institutions.close(call, id, reason);
    }

    private Institution get(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
