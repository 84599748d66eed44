package org.yiyang.institution.supervision.policy;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.institution.supervision.entered.EnteredRecord;
import org.yiyang.institution.supervision.entered.EntryStatus;
import org.yiyang.institution.supervision.entered.RegisterEntry;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.NormalForm;
import org.yiyang.kit.text.Text;

/** A policy document (政策文件) that targets, rules and funds refer to. */
@Entity
@Table(name = "policy_document")
class PolicyDocument extends EnteredRecord<PolicyDocument.Entry> {
    @Embedded
    private Entry entry;

    /** For JPA. */
    protected PolicyDocument() {}

    PolicyDocument(Entry entry, Instant at) {
        super(entry, at);
        this.entry = entry;
    }

    @Override
    protected Entry entry() {
        return entry;
    }

    @Override
    protected void say(Entry right) {
        entry = right;
    }

    @Override
    public String kind() {
        return "policy-document";
    }

    @Override
    public State snapshot() {
        return new State(id(), entry, status());
    }

    /** Its state in answers. */
    @Schema(name = "PolicyDocumentState")
    record State(UUID id, @JsonUnwrapped Entry entry, EntryStatus standing) {}

    /**
     * A policy document as it is cited. Each region enters for itself what applies there: a document of a ministry, or of a
     * province, may stand once in every one of them.
     *
     * @param regionCode where it applies
     * @param number 文号, as 珠府办函〔2016〕184号
     */
    @Embeddable
    @Schema(name = "PolicyDocumentEntry")
    record Entry(
            @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") @Size(max = 12) @Column(name = "region_code")
            String regionCode,

            @NotNull @Text @Size(max = 100) @PaperNumber String number,
            @NotNull @Text @Size(max = 100) String issuer,
            @NotNull @Column(name = "issued_on") LocalDate issuedOn,
            @NotNull @Text @Size(max = 200) String title)
            implements RegisterEntry {
        /** The longest that the part of the key may be that names the document; the region goes before it. */
        static final int KEY_LENGTH = 201;

        @Override
        public String key() {
            return regionCode + "|" + NormalForm.key(issuer + "|" + number, KEY_LENGTH);
        }

        void check(Call call) {
            if (issuedOn.isAfter(call.today())) {
                throw new Refused(PolicyRefusal.DAY_IN_FUTURE).at("/issuedOn");
            }
        }
    }
}
