package org.yiyang.institution.monitoring;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;

/**
 * Beds 张 by kind; kinds may overlap, each is a part of the total.
 *
 * @param care 养老床位
 * @param nursing 护理型床位, a part of the care beds
 * @param medical 医疗床位
 * @param integrated 医养结合床位
 * @param family 家庭养老（病）床位, in people's homes: beside the total
 * @param open 开放床位, the beds of the wards that are in use; may be more or fewer than are registered; null: not reported
 */
@Embeddable
public record BedKinds(
        @NotNull @Min(0) @Max(20000) @Column(name = "beds_care")
        Integer care,

        @NotNull @Min(0) @Max(20000) @Column(name = "beds_nursing")
        Integer nursing,

        @NotNull @Min(0) @Max(20000) @Column(name = "beds_medical")
        Integer medical,

        @NotNull @Min(0) @Max(20000) @Column(name = "beds_integrated")
        Integer integrated,

        @NotNull @Min(0) @Max(20000) @Column(name = "beds_family")
        Integer family,

        @Min(0) @Max(20000) @Column(name = "beds_open") Integer open) {
    boolean fits(int total) {
        return nursing <= care && care <= total && medical <= total && integrated <= total;
    }
}
