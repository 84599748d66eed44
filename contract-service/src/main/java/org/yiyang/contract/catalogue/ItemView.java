package org.yiyang.contract.catalogue;

import java.time.LocalDate;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What a directory says of an item on some days.
 *
 * @param regionCode whose directory says so; CN is the whole country's
 * @param rule what forbids it, missing for what may be agreed
 * @param validTo the first day after, missing for an open end
 */
@Schema(name = "ServiceItemView")
record ItemView(
        String code,
        String regionCode,
        String zh,
        String en,
        ItemClass itemClass,
        ItemList list,
        List<ServiceScene> scenes,
        List<FundingSource> fundingSources,
        boolean tcm,
        String rule,
        String document,
        LocalDate validFrom,
        LocalDate validTo) {

    static ItemView of(ServiceItem item, ItemVersion version) {
        return of(new Directory.Standing(
                item.code(), item.region(), version.terms(), version.validFrom(), version.validTo()));
    }

    static ItemView of(Directory.Standing standing) {
        ItemTerms terms = standing.terms();
        return new ItemView(
                standing.code(),
                standing.regionCode(),
                terms.zh(),
                terms.en(),
                terms.itemClass(),
                terms.list(),
                terms.scenes().stream().sorted().toList(),
                terms.fundingSources().stream().sorted().toList(),
                terms.tcm(),
                terms.rule(),
                terms.document(),
                standing.validFrom(),
                standing.validTo());
    }
}
