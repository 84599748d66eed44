package org.yiyang.institution.supervision.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.yiyang.kit.text.Text;

/** Something that an inspection found wrong; about the institution, never about a person. */
@Embeddable
record InspectionFinding(
        @NotNull @Text @Size(max = 500) @Column(name = "found")
        String text,

        @NotNull @Enumerated(EnumType.STRING) @Column(length = 20)
        Severity severity) {}
