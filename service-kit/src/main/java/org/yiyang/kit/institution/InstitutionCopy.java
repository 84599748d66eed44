package org.yiyang.kit.institution;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.UUID;
import org.yiyang.kit.inbox.Copy;

/**
 * What every service that follows the register knows of an institution; each adds what it needs besides.
 *
 * @param <S> the fields of the state that the service needs
 */
@MappedSuperclass
public abstract class InstitutionCopy<S extends InstitutionCopy.Facts> extends Copy<S> {
    private String name;

    private String phone;

    @Column(name = "region_code")
    private String regionCode;

    @Column(name = "parent_id")
    private UUID parentId;

    private String status;

    /** For JPA. */
    protected InstitutionCopy() {}

    protected InstitutionCopy(UUID id) {
        super(id);
    }

    /** What every service reads of an event of {@code yiyang.institution}. */
    public interface Facts {
        String name();

        String phone();

        String regionCode();

        UUID parentId();

        String status();
    }

    @Override
    protected void take(S state, Heard heard) {
        name = state.name();
        phone = state.phone();
        regionCode = state.regionCode();
        parentId = state.parentId();
        status = state.status();
    }

    public String name() {
        return name;
    }

    /** The telephone at which the public reaches it; null where none is known. */
    public String phone() {
        return phone;
    }

    public String regionCode() {
        return regionCode;
    }

    /** The institution whose unit it is; null of any other. */
    public UUID parentId() {
        return parentId;
    }

    public boolean isClosed() {
        return "CLOSED".equals(status);
    }
}
