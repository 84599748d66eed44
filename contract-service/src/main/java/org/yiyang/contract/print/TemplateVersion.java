package org.yiyang.contract.print;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.yiyang.kit.history.Period;

/** What a template said on some days. */
@Entity
@Table(name = "agreement_template_version")
class TemplateVersion extends Period {
    @Embedded
    private TemplateText wording;

    /** For JPA. */
    protected TemplateVersion() {}

    TemplateVersion(TemplateText wording, LocalDate validFrom, LocalDate validTo, Instant recordedAt) {
        super(validFrom, validTo, recordedAt);
        this.wording = wording;
    }

    TemplateText wording() {
        return wording;
    }
}
