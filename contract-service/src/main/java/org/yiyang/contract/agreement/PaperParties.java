package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.contract.copies.KnownInstitution;
import org.yiyang.contract.copies.KnownInstitutions;

/** Which institutions and which earlier agreement the rows of a file name. */
@ApplicationScoped
class PaperParties {
    private final KnownInstitutions institutions;
    private final AgreementRepository repository;

    PaperParties(KnownInstitutions institutions, AgreementRepository repository) {
        this.institutions = institutions;
        this.repository = repository;
    }

    /** How a file would name what an agreement names by ids; null for what it does not name. */
    record Codes(String medical, String care, String former) {}

    UUID medical(AgreementRow row) {
        return party(row.medicalCreditCode(), row.medicalId(), "medical");
    }

    UUID care(AgreementRow row) {
        return party(row.careCreditCode(), row.careId(), "care");
    }

    private UUID party(String code, UUID id, String side) {
        if (code == null && id == null) {
            throw AgreementRefusal.PARTY_UNNAMED.at("/" + side + "CreditCode");
        }
        if (code == null) {
            return id;
        }
        UUID found = institutions
                .coded(code)
                .map(KnownInstitution::id)
                .orElseThrow(() -> AgreementRefusal.PARTY_UNKNOWN.at("/" + side + "CreditCode"));
        if (id != null && !id.equals(found)) {
            throw AgreementRefusal.PARTY_UNKNOWN.at("/" + side + "Id");
        }
        return found;
    }

    /** The agreement that a row continues; null if none. */
    UUID former(AgreementRow row) {
        if (row.renewalOfNumber() == null) {
            return null;
        }
        return home(row)
                .flatMap(home -> repository.withNumber(AgreementEntry.cityOf(home.regionCode()), row.renewalOfNumber()))
                .map(Agreement::id)
                .orElseThrow(() -> AgreementRefusal.RENEWAL_UNKNOWN.at("/renewalOfNumber"));
    }

    /** What is recorded under a row's number in the city of the home that it names. */
    Optional<Agreement> recorded(AgreementRow row) {
        return home(row).flatMap(home -> repository.withNumber(AgreementEntry.cityOf(home.regionCode()), row.number()));
    }

    private Optional<KnownInstitution> home(AgreementRow row) {
        if (row.careCreditCode() != null) {
            return institutions.coded(row.careCreditCode());
        }
        return row.careId() == null ? Optional.empty() : institutions.find(row.careId());
    }

    Codes codes(AgreementRow row, AgreementEntry entry) {
        String former = entry.renewalOf() == null
                ? null
                : repository.findById(entry.renewalOf()).entry().number();
        return new Codes(
                code(row.medicalCreditCode(), entry.medicalId()), code(row.careCreditCode(), entry.careId()), former);
    }

    /** The code as the row writes it if it is this institution's, else the institution's own. */
    private String code(String written, UUID id) {
        boolean same = written != null
                && institutions
                        .coded(written)
                        .filter(one -> one.id().equals(id))
                        .isPresent();
        return same
                ? written
                : institutions.find(id).map(KnownInstitution::creditCode).orElse(null);
    }
}
