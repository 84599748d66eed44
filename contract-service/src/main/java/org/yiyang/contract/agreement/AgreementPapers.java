package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.caller.Scope;

/** Where agreements are read to be put on paper. */
@ApplicationScoped
public class AgreementPapers {
    private final AgreementRepository repository;
    private final PostingLicences licences;

    AgreementPapers(AgreementRepository repository, PostingLicences licences) {
        this.repository = repository;
        this.licences = licences;
    }

    /** One within a caller's scope; of who is posted the licence numbers are masked, as they are in every answer. */
    public Optional<AgreementPaper> find(Scope scope, UUID id) {
        return repository
                .find(scope, id)
                .map(agreement -> AgreementPaper.of(
                        agreement,
                        agreement.postings().stream()
                                .map(one -> new AgreementPaper.Posted(
                                        one.role(),
                                        licences.masked(one),
                                        one.validFrom(),
                                        one.validTo(),
                                        one.duty().schedule(),
                                        one.duty().tcmFiling()))
                                .toList()));
    }
}
