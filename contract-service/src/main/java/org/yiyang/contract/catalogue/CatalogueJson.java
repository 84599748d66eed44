package org.yiyang.contract.catalogue;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.problem.PaperNumber;
import org.yiyang.kit.text.Text;

/** The bodies of requests and answers about the directory of services. */
public final class CatalogueJson {
    /** How the code of an item is written. */
    public static final String CODE = "[A-Z][A-Z0-9_]{1,39}";

    private CatalogueJson() {}

    /** What a region's directory says of an item from a day on; {@code validTo} is the first day after. */
    @Schema(name = "ServiceItemPut")
    record Put(
            @NotNull @Pattern(regexp = "\\d{2,9}(F\\d{2})?") String region,
            @NotNull LocalDate validFrom,
            LocalDate validTo,
            @NotNull @Text @Size(max = 60) String zh,
            @NotNull @Text @Size(max = 120) String en,
            @NotNull ItemClass itemClass,
            @NotNull ItemList list,
            @Size(max = 6) Set<@NotNull ServiceScene> scenes,
            @Size(max = 6) Set<@NotNull FundingSource> fundingSources,
            Boolean tcm,
            @Text @Size(max = 200) String rule,
            @NotNull @Text @Size(max = 100) @PaperNumber String document,
            @NotNull @Text @Size(max = 500) String reason) {
        ItemTerms terms() {
            return new ItemTerms(
                    zh,
                    en,
                    itemClass,
                    list,
                    scenes == null ? Set.of() : scenes,
                    fundingSources == null ? Set.of() : fundingSources,
                    Boolean.TRUE.equals(tcm),
                    rule,
                    document);
        }

        ServiceItem.Validity days() {
            return new ServiceItem.Validity(validFrom, validTo);
        }
    }

    /** Items, each with what its directory says of it. */
    @Schema(name = "ServiceItemDirectory")
    record Listed(List<ItemView> items) {}
}
