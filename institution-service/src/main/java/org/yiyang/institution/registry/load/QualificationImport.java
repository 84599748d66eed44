package org.yiyang.institution.registry.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.InstitutionRepository;
import org.yiyang.institution.registry.InstitutionSnapshot;
import org.yiyang.institution.registry.api.QualificationJson;
import org.yiyang.institution.registry.certificate.Qualifications;
import org.yiyang.institution.registry.entry.InstitutionReference;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.kit.bulk.ImportKind;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Inline;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.rows.FileLimits;

/** A file of certificates for institutions that are registered already. */
@ApplicationScoped
class QualificationImport implements ImportKind<QualificationImport.Row> {
    private final Qualifications qualifications;
    private final Register register;
    private final InstitutionRepository repository;

    QualificationImport(Qualifications qualifications, Register register, InstitutionRepository repository) {
        this.qualifications = qualifications;
        this.register = register;
        this.repository = repository;
    }

    /** One certificate and whose it is. */
    record Row(
            @Inline @NotNull @Valid InstitutionReference institution,
            @Inline @NotNull @Valid QualificationJson.Qualify qualification) {}

    @Override
    public String name() {
        return "qualifications";
    }

    @Override
    public String zh() {
        return "资质证照";
    }

    @Override
    public String en() {
        return "Certificates";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.HEALTH_ADMIN, Roles.CIVIL_ADMIN);
    }

    @Override
    public Class<Row> row() {
        return Row.class;
    }

    @Override
    public FileLimits limits() {
        return FileLimits.PROVINCE;
    }

    @Override
    public String key(Row row) {
        return row.institution().key() + " " + row.qualification().kind() + " "
                + row.qualification().number() + " " + row.qualification().validFrom();
    }

    /** The certificate of that kind, number and first day; nothing else of a row can be compared. */
    @Override
    public Optional<Recorded<Row>> recorded(Call call, Row row) {
        QualificationJson.Qualify wanted = row.qualification();
        return register.named(call, row.institution())
                .flatMap(id -> InstitutionSnapshot.of(repository.findById(id)).qualifications().stream()
                        .filter(one ->
                                one.kind() == wanted.kind() && one.number().equals(wanted.number()))
                        .filter(one -> RecordedDays.first(one).equals(wanted.validFrom()))
                        .findFirst()
                        .map(one -> new Recorded<>(id.toString(), recorded(row, one), Set.of())));
    }

    private static Row recorded(Row row, InstitutionSnapshot.Certificate known) {
        QualificationJson.Qualify wanted = row.qualification();
        return new Row(
                row.institution(),
                new QualificationJson.Qualify(
                        known.kind(),
                        known.number(),
                        known.authority(),
                        wanted.validFrom(),
                        RecordedDays.last(known, wanted.validUntil()),
                        wanted.licenceNumberReason()));
    }

    @Override
    public Set<Refusal> duplicates() {
        return Set.of(InstitutionRefusal.QUALIFICATION_DUPLICATE);
    }

    @Override
    public String enter(Call call, Row row) {
        UUID id = register.named(call, row.institution(), KitRefusal.NOT_FOUND, "/institution/creditCode");
        qualifications.qualify(call, id, row.qualification().issue());
        return "/api/v1/institutions/" + id;
    }
}
