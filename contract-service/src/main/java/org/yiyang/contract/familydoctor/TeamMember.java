package org.yiyang.contract.familydoctor;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

/** How many of a part a team has of whom only the number is known. */
@Embeddable
record TeamMember(
        @Enumerated(EnumType.STRING) @Column(name = "part", length = 30)
        TeamPart part,

        @Column(name = "head_count") int count) {}
