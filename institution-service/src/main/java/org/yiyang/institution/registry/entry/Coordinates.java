package org.yiyang.institution.registry.entry;

import jakarta.persistence.Embeddable;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Where the entrance is, in decimal degrees of CGCS2000 (测绘法 art. 10), from which WGS 84 differs by less
 * than a metre. What a map service gives (GCJ-02, BD-09) is up to a kilometre beside it and is to be converted before.
 *
 * @param latitude north, within China: 3 to 54
 * @param longitude east, within China: 73 to 136
 */
@Embeddable
@Schema(name = "InstitutionCoordinates")
public record Coordinates(
        @NotNull @DecimalMin("3") @DecimalMax("54") @Digits(integer = 3, fraction = 6)
        Double latitude,

        @NotNull @DecimalMin("73") @DecimalMax("136") @Digits(integer = 3, fraction = 6)
        Double longitude) {}
