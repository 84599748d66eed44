package org.yiyang.institution.registry.entry;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import org.yiyang.kit.refusal.Refused;

/**
 * The registered beds 张 by what they are for; all but the family beds are within the total.
 *
 * @param care beds of elders who live there
 * @param nursing care beds for those who cannot look after themselves (护理型)
 * @param medical beds of the wards
 * @param integrated beds that serve as both (医养结合床位)
 * @param family beds at the elders' homes (家庭病床)
 */
@Embeddable
public record RegisteredBeds(
        @Column(name = "beds_care") int care,
        @Column(name = "beds_nursing") int nursing,
        @Column(name = "beds_medical") int medical,
        @Column(name = "beds_integrated") int integrated,
        @Column(name = "beds_family") int family) {

    /** What a total means where its kinds are not given: wards in a medical institution, care beds elsewhere. */
    public static RegisteredBeds of(InstitutionKind kind, int total) {
        return switch (kind) {
            case MEDICAL -> new RegisteredBeds(0, 0, total, 0, 0);
            case CARE -> new RegisteredBeds(total, 0, 0, 0, 0);
        };
    }

    /** An integrated bed may count both as a care bed and as one of the wards; no other bed may. */
    void check(int total) {
        boolean fits = nursing <= care
                && integrated <= Math.min(total, care + medical)
                && care + medical <= total + integrated;
        if (!fits || care > total || medical > total) {
            throw new Refused(InstitutionRefusal.BEDS_INCONSISTENT, total).at("/bedKinds");
        }
    }
}
