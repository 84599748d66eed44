package org.yiyang.institution.supervision.inspection;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/** What is to be inspected, and when. */
@Embeddable
record InspectionPlan(
        @NotNull @Enumerated(EnumType.STRING) @Column(length = 30)
        InspectionType type,

        @NotNull @Enumerated(EnumType.STRING) @Column(length = 20)
        InspectionManner manner,

        @NotNull @Column(name = "planned_on") LocalDate plannedOn) {}
