package org.yiyang.contract.catalogue;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.kit.history.Period;

/** What a region's directory said of an item on some days. */
@Entity
@Table(name = "service_item_version")
class ItemVersion extends Period {
    @Embedded
    private ItemTerms terms;

    /** For JPA. */
    protected ItemVersion() {}

    ItemVersion(ItemTerms terms, LocalDate validFrom, LocalDate validTo, Instant recordedAt) {
        super(validFrom, validTo, recordedAt);
        this.terms = terms;
    }

    ItemTerms terms() {
        return terms;
    }
}
