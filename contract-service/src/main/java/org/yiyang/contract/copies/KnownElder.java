package org.yiyang.contract.copies;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.yiyang.kit.person.ElderCopy;

/** Our copy of an elder, by id only. */
@Entity
@Table(name = "known_elder")
public class KnownElder extends ElderCopy {
    /** For JPA. */
    protected KnownElder() {}

    KnownElder(UUID id) {
        super(id);
    }
}
