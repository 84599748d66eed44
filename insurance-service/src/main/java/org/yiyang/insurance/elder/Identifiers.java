package org.yiyang.insurance.elder;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.kit.refusal.Refused;

/** The further numbers by which an elder is known. */
@Embeddable
class Identifiers {
    /** As many as one person may have in use. */
    static final int IN_USE_MAX = 20;

    @OneToMany(cascade = CascadeType.ALL)
    @JoinColumn(name = "elder_id", nullable = false, updatable = false)
    private List<Identifier> rows = new ArrayList<>();

    /** Whether the record may be of one person with another; {@link Resemblance} writes it from then on. */
    @Column(updatable = false)
    private boolean alike;

    void resembles(boolean another) {
        alike = another;
    }

    boolean alike() {
        return alike;
    }

    void add(Identifier identifier) {
        if (inUse().size() >= IN_USE_MAX) {
            throw new Refused(ElderRefusal.IDENTIFIERS_MAX, IN_USE_MAX);
        }
        rows.add(identifier);
    }

    /** One that is in use. */
    Optional<Identifier> find(UUID id) {
        return inUse().stream().filter(one -> one.id().equals(id)).findFirst();
    }

    /** Others may have them from now on. */
    void release() {
        inUse().forEach(Identifier::release);
    }

    /** Those in use that the record has given up. */
    List<Identifier> released() {
        return inUse().stream().filter(one -> !one.isHeld()).toList();
    }

    /** Those in use, kind by kind. */
    List<Identifier> inUse() {
        return rows.stream()
                .filter(Identifier::inUse)
                .sorted(Comparator.comparing(Identifier::kind).thenComparing(Identifier::recordedAt))
                .toList();
    }
}
