package org.yiyang.insurance.designation;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.util.UUID;

/**
 * One member of an evaluation team.
 *
 * @param staffNumber the agency's number of the expert, never a name
 * @param employerId the institution that employs the expert, null if none known to the suite does
 */
@Embeddable
public record TeamMember(
        @Column(name = "staff_number") String staffNumber,
        @Enumerated(EnumType.STRING) @Column(length = 20) Profession profession,
        @Column(name = "employer_id") UUID employerId) {}
