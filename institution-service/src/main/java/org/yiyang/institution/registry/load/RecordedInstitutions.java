package org.yiyang.institution.registry.load;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.InstitutionSnapshot;
import org.yiyang.institution.registry.api.InstitutionJson;
import org.yiyang.institution.registry.entry.Capability;
import org.yiyang.institution.registry.entry.Department;
import org.yiyang.institution.registry.entry.InstitutionReference;
import org.yiyang.institution.registry.entry.OfferingKind;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.load.InstitutionImport.Certificate;
import org.yiyang.institution.registry.load.InstitutionImport.Row;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.kit.bulk.ImportKind.Recorded;
import org.yiyang.kit.caller.Call;

/** Writes what is registered of an institution as a row of a file, so that a file can be held against the register. */
@ApplicationScoped
class RecordedInstitutions {
    /** By these it was found, or they belong to the takeover itself. */
    private static final Set<String> LEFT_OUT = Set.of(
            "creditCode",
            "creditCodeReason",
            "licenceNumberReason",
            "document",
            "reason",
            "operator.name",
            "operator.parentCreditCode");

    private final InstitutionRepository repository;
    private final Register register;

    RecordedInstitutions(InstitutionRepository repository, Register register) {
        this.repository = repository;
        this.register = register;
    }

    /** The institution of a row as it is registered, if the caller may see it. */
    Optional<Recorded<Row>> of(Call call, Row row) {
        InstitutionReference named = row.reference();
        Optional<UUID> known = row.institution().parentId() != null && named.creditCode() == null
                ? repository
                        .unitNamed(row.institution().parentId(), named.name())
                        .map(Institution::id)
                : register.named(call, named);
        return known.flatMap(id -> repository.find(call.scope(), id))
                .map(found -> new Recorded<>(found.id().toString(), row(found, row, call), LEFT_OUT));
    }

    private Row row(Institution found, Row wanted, Call call) {
        InstitutionSnapshot now = InstitutionSnapshot.of(found);
        return new Row(
                new InstitutionJson.Register(
                        now.name(),
                        now.category(),
                        now.hospitalLevel(),
                        now.creditCode(),
                        now.regionCode(),
                        now.address(),
                        now.ownership(),
                        now.parentId(),
                        now.operatedById(),
                        now.beds(),
                        now.openedOn(),
                        now.hospitalGrade(),
                        now.operatingMode(),
                        InstitutionJson.BedKinds.of(now.bedKinds()),
                        offered(now, OfferingKind.DEPARTMENT, Department.class, call),
                        offered(now, OfferingKind.CAPABILITY, Capability.class, call),
                        now.phone(),
                        now.location(),
                        null),
                codeOf(now.parentId()),
                operator(now.operatedById()),
                certificate(now, QualificationKind.MEDICAL_LICENCE, wanted.medicalLicence()),
                certificate(now, QualificationKind.MEDICAL_FILING, wanted.medicalFiling()),
                certificate(now, QualificationKind.CARE_FILING, wanted.careFiling()),
                wanted.document(),
                wanted.reason(),
                null);
    }

    private static <E extends Enum<E>> Set<E> offered(
            InstitutionSnapshot now, OfferingKind kind, Class<E> codes, Call call) {
        Set<E> offered = EnumSet.noneOf(codes);
        now.offerings().stream()
                .filter(row -> row.kind() == kind && !row.from().isAfter(call.today()))
                .filter(row -> row.to() == null || row.to().isAfter(call.today()))
                .forEach(row -> offered.add(Enum.valueOf(codes, row.code())));
        return offered;
    }

    private String codeOf(UUID id) {
        return id == null ? null : repository.findById(id).entry().creditCode();
    }

    private InstitutionReference operator(UUID id) {
        return id == null ? null : new InstitutionReference(codeOf(id), null, null);
    }

    /** The certificate of that number, of several the one of that first day; else the last of its kind. */
    private static Certificate certificate(InstitutionSnapshot now, QualificationKind kind, Certificate wanted) {
        Predicate<InstitutionSnapshot.Certificate> numbered =
                one -> wanted != null && one.number().equals(wanted.number());
        return now.qualifications().stream()
                .filter(one -> one.kind() == kind)
                .max(Comparator.comparing(numbered::test)
                        .thenComparing(
                                one -> wanted != null && RecordedDays.first(one).equals(wanted.validFrom()))
                        .thenComparing(InstitutionSnapshot.Certificate::id))
                .map(one -> new Certificate(
                        one.number(),
                        one.authority(),
                        RecordedDays.first(one),
                        RecordedDays.last(one, wanted == null ? null : wanted.validUntil())))
                .orElse(null);
    }
}
