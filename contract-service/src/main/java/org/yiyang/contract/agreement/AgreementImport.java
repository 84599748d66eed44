package org.yiyang.contract.agreement;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.yiyang.kit.bulk.ImportKind;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.refusal.Refusal;

/** A file of agreements that stood on paper (存量登记), each taken over as one is singly. */
@ApplicationScoped
class AgreementImport implements ImportKind<AgreementRow> {
    /** They belong to the takeover itself. */
    private static final Set<String> LEFT_OUT = Set.of("receiptNumber", "document", "reason");

    private final Takeovers takeovers;
    private final PaperParties paper;
    private final AgreementRepository repository;

    AgreementImport(Takeovers takeovers, PaperParties paper, AgreementRepository repository) {
        this.takeovers = takeovers;
        this.paper = paper;
        this.repository = repository;
    }

    @Override
    public String name() {
        return "agreements";
    }

    @Override
    public String zh() {
        return "医养结合协议存量登记";
    }

    @Override
    public String en() {
        return "Agreements taken over from paper";
    }

    @Override
    public Set<String> roles() {
        return Set.of(Roles.HEALTH_ADMIN);
    }

    @Override
    public Class<AgreementRow> row() {
        return AgreementRow.class;
    }

    @Override
    public String key(AgreementRow row) {
        return row.key();
    }

    @Override
    public List<String> needs(AgreementRow row) {
        return row.formerKey() == null ? List.of() : List.of(row.formerKey());
    }

    @Override
    public Set<Refusal> duplicates() {
        return Set.of(AgreementRefusal.NUMBER_TAKEN);
    }

    @Override
    public Optional<Recorded<AgreementRow>> recorded(Call call, AgreementRow row) {
        return paper.recorded(row)
                .filter(agreement -> repository.isVisible(call.scope(), agreement))
                .map(agreement -> new Recorded<>(
                        agreement.id().toString(),
                        row.recorded(agreement, paper.codes(row, agreement.entry())),
                        LEFT_OUT));
    }

    @Override
    public String enter(Call call, AgreementRow row) {
        AgreementJson.TakeOver body = row.body(paper.medical(row), paper.care(row), paper.former(row));
        Agreement agreement = takeovers.takeOver(
                call, body, body.receiptNumber(), body.mark(call.caller().subject(), call.now()));
        return "/api/v1/agreements/" + agreement.id();
    }
}
