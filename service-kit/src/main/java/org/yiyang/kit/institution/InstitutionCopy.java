package org.yiyang.kit.institution;

import jakarta.persistence.Column;
import jakarta.persistence.MappedSuperclass;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.inbox.Copy;

/**
 * What every service that follows the register knows of an institution; each adds what it needs besides.
 *
 * @param <S> the fields of the state that the service needs
 */
@MappedSuperclass
public abstract class InstitutionCopy<S extends InstitutionCopy.Facts> extends Copy<S> {
    /** The categories of grassroots institutions (基层医疗卫生机构) as events name them: B, C and D of WS 218-2002. */
    public static final Set<String> GRASSROOTS = Set.of(
            "COMMUNITY_HEALTH_CENTRE",
            "COMMUNITY_HEALTH_STATION",
            "SUBDISTRICT_HEALTH_CENTRE",
            "CENTRAL_HEALTH_CENTRE",
            "TOWNSHIP_HEALTH_CENTRE",
            "OUTPATIENT_DEPARTMENT",
            "TCM_OUTPATIENT_DEPARTMENT",
            "SPECIALISED_OUTPATIENT_DEPARTMENT",
            "CLINIC",
            "TCM_CLINIC",
            "DENTAL_CLINIC",
            "HEALTH_ROOM",
            "INFIRMARY",
            "VILLAGE_CLINIC");

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
    protected void take(S state, Receipt receipt) {
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

    /** Whether it does not work for some time. */
    public boolean isSuspended() {
        return "SUSPENDED".equals(status);
    }

    public boolean isClosed() {
        return "CLOSED".equals(status);
    }
}
