package org.yiyang.referral.referral;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Who of those that a referral has asked said no, and why. */
@Embeddable
class Rejections {
    @ElementCollection
    @CollectionTable(name = "referral_rejection", joinColumns = @JoinColumn(name = "referral_id"))
    private Set<Rejection> rows = new HashSet<>();

    void note(Rejection rejection) {
        rows.add(rejection);
    }

    /** Whether an institution has said no to this referral already. */
    boolean includes(UUID institution) {
        return rows.stream().anyMatch(row -> row.institutionId().equals(institution));
    }

    /** All of them, the first first. */
    List<Rejection> inOrder() {
        return rows.stream().sorted(Comparator.comparing(Rejection::rejectedAt)).toList();
    }
}
