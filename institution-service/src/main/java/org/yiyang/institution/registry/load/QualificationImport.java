package org.yiyang.institution.registry.load;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import java.util.Set;
import java.util.UUID;
import org.yiyang.institution.registry.api.QualificationJson;
import org.yiyang.institution.registry.certificate.Qualifications;
import org.yiyang.institution.registry.entry.InstitutionReference;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.query.ReferredInstitutions;
import org.yiyang.kit.bulk.ImportKind;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Inline;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refusal;

/** A file of certificates for institutions that are registered already. */
@ApplicationScoped
class QualificationImport implements ImportKind<QualificationImport.Row> {
    private final Qualifications qualifications;
    private final ReferredInstitutions referred;

    QualificationImport(Qualifications qualifications, ReferredInstitutions referred) {
        this.qualifications = qualifications;
        this.referred = referred;
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
    public String key(Row row) {
        return row.institution().key() + " " + row.qualification().kind() + " "
                + row.qualification().number() + " " + row.qualification().validFrom();
    }

    @Override
    public Set<Refusal> duplicates() {
        return Set.of(InstitutionRefusal.QUALIFICATION_DUPLICATE);
    }

    @Override
    public String enter(Call call, Row row) {
        UUID id = referred.of(call, row.institution(), KitRefusal.NOT_FOUND, "/institution/creditCode");
        qualifications.qualify(call, id, row.qualification().issue());
        return "/api/v1/institutions/" + id;
    }
}
