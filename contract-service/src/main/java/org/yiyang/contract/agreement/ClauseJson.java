package org.yiyang.contract.agreement;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.contract.catalogue.CatalogueJson;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.text.Text;

/** Clauses of an agreement as requests and answers have them. */
final class ClauseJson {
    private ClauseJson() {}

    /** How one item is paid for. */
    @Schema(name = "AgreementFee")
    record Fee(
            @NotNull @Pattern(regexp = CatalogueJson.CODE) String item,
            @NotNull FeeMode feeMode) {
        static Map<String, FeeMode> modes(List<Fee> fees) {
            if (fees == null) {
                return Map.of();
            }
            if (fees.stream().map(Fee::item).distinct().count() < fees.size()) {
                throw new Refused(AgreementRefusal.FEE_TWICE).at("/fees");
            }
            return fees.stream().collect(Collectors.toUnmodifiableMap(Fee::item, Fee::feeMode));
        }

        static List<Fee> of(Map<String, FeeMode> modes) {
            return modes.entrySet().stream()
                    .sorted(Map.Entry.comparingByKey())
                    .map(one -> new Fee(one.getKey(), one.getValue()))
                    .toList();
        }
    }

    /** Where in the home the hospital's staff works, and by which filing for practice at several sites. */
    @Schema(name = "AgreementPracticeSite")
    record Site(
            @NotNull @Text @Size(max = 200) String address,
            @NotNull @Text @Size(max = 60) @PaperNumber String filingNumber) {
        static PracticeSite of(Site site) {
            return site == null ? null : new PracticeSite(site.address, site.filingNumber);
        }

        static Site of(PracticeSite site) {
            return site == null ? null : new Site(site.address(), site.filingNumber());
        }
    }
}
