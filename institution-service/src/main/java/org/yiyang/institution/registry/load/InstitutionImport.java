package org.yiyang.institution.registry.load;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.institution.registry.CertificateRules;
import org.yiyang.institution.registry.Institution;
import org.yiyang.institution.registry.api.InstitutionJson;
import org.yiyang.institution.registry.api.QualificationJson;
import org.yiyang.institution.registry.entry.InstitutionReference;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.QualificationKind;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.registration.Institutions;
import org.yiyang.kit.bulk.ImportKind;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.csv.Inline;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.refusal.Refusal;
import org.yiyang.kit.rows.FileLimits;
import org.yiyang.kit.text.Text;

/** A file of institutions that existed on paper (存量登记), each with the certificates that it had. */
@ApplicationScoped
public class InstitutionImport implements ImportKind<InstitutionImport.Row> {
    private final Institutions institutions;
    private final Register register;
    private final RecordedInstitutions recorded;
    private final ObjectMapper json;

    InstitutionImport(Institutions institutions, Register register, RecordedInstitutions recorded, ObjectMapper json) {
        this.institutions = institutions;
        this.register = register;
        this.recorded = recorded;
        this.json = json;
    }

    /** A certificate on paper. */
    record Certificate(
            @NotNull @Text @Size(max = 60) @PaperNumber String number,
            @NotNull @Text @Size(max = 100) String authority,
            @NotNull LocalDate validFrom,
            LocalDate validUntil) {
        private QualificationJson.Qualify of(QualificationKind kind, String numberReason) {
            return new QualificationJson.Qualify(kind, number, authority, validFrom, validUntil, numberReason);
        }
    }

    /**
     * One institution.
     *
     * @param parentCreditCode of the institution inside which it works; it may stand anywhere in the same file
     * @param operator the medical institution that runs it as its practice site
     * @param licenceNumberReason why the licence's number is genuine that is not built by the rule; only a supervisor enters one
     */
    public record Row(
            @Inline @NotNull @Valid InstitutionJson.Register institution,
            @Text @Size(max = 40) @PaperNumber String parentCreditCode,
            @Valid InstitutionReference operator,
            @Valid Certificate medicalLicence,
            @Valid Certificate medicalFiling,
            @Valid Certificate careFiling,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason,
            @Text @Size(max = 500) String licenceNumberReason) {

        private List<QualificationJson.Qualify> certificates() {
            List<QualificationJson.Qualify> held = new ArrayList<>();
            if (medicalLicence != null) {
                held.add(medicalLicence.of(QualificationKind.MEDICAL_LICENCE, licenceNumberReason));
            }
            if (medicalFiling != null) {
                held.add(medicalFiling.of(QualificationKind.MEDICAL_FILING, null));
            }
            if (careFiling != null) {
                held.add(careFiling.of(QualificationKind.CARE_FILING, null));
            }
            return held;
        }

        /** The column of a certificate's number, which says its kind, too. */
        private CertificateRules.Fields fields(int place) {
            String column = switch (certificates().get(place).kind()) {
                case MEDICAL_LICENCE -> "/medicalLicence/number";
                case MEDICAL_FILING -> "/medicalFiling/number";
                case CARE_FILING -> "/careFiling/number";
            };
            return new CertificateRules.Fields(column, column);
        }

        /** How paper names it. */
        InstitutionReference reference() {
            return new InstitutionReference(institution.creditCode(), institution.name(), parentCreditCode);
        }

        private InstitutionReference parent() {
            return parentCreditCode == null ? null : new InstitutionReference(parentCreditCode, null, null);
        }
    }

    @Override
    public String name() {
        return "institutions";
    }

    @Override
    public String zh() {
        return "机构存量登记";
    }

    @Override
    public String en() {
        return "Institutions taken over from paper";
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
        return row.reference().key();
    }

    @Override
    public List<String> needs(Row row) {
        return Stream.of(row.parent(), row.operator())
                .filter(Objects::nonNull)
                .map(InstitutionReference::key)
                .filter(Objects::nonNull)
                .toList();
    }

    @Override
    public Class<InstitutionJson.View> exported() {
        return InstitutionJson.View.class;
    }

    @Override
    public Optional<Recorded<Row>> recorded(Call call, Row row) {
        return recorded.of(call, row);
    }

    @Override
    public Set<Refusal> duplicates() {
        return Set.of(InstitutionRefusal.ALREADY_REGISTERED);
    }

    @Override
    public String enter(Call call, Row row) {
        InstitutionJson.TakeOver body =
                new InstitutionJson.TakeOver(resolved(call, row), row.certificates(), row.document(), row.reason());
        Institution institution =
                institutions.takeOver(call, body.paper(call.caller().subject(), call.now()), row::fields);
        return "/api/v1/institutions/" + institution.id();
    }

    /** The same registration with the ids of those that paper names by their codes. */
    private InstitutionJson.Register resolved(Call call, Row row) {
        ObjectNode fields = json.valueToTree(row.institution());
        if (row.parent() != null) {
            UUID parent = register.named(call, row.parent(), InstitutionRefusal.PARENT_UNKNOWN, "/parentCreditCode");
            fields.put("parentId", parent.toString());
        }
        if (row.operator() != null) {
            UUID operator = register.named(call, row.operator(), InstitutionRefusal.OPERATOR_UNKNOWN, "/operator");
            fields.put("operatedById", operator.toString());
        }
        try {
            return json.treeToValue(fields, InstitutionJson.Register.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
