package org.yiyang.institution.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.institution.InstitutionPlaces;
import org.yiyang.institution.InstitutionPlaces.Place;
import org.yiyang.institution.region.Regions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** Where a pilot is: at an institution, or a place itself. */
@ApplicationScoped
class PilotPlaces {
    private final InstitutionPlaces institutions;
    private final Regions regions;

    PilotPlaces(InstitutionPlaces institutions, Regions regions) {
        this.institutions = institutions;
        this.regions = regions;
    }

    Place of(Call call, PilotJson.Name named) {
        boolean institution = named.institutionId() != null;
        if (institution == (named.regionCode() != null)) {
            throw new Refused(PilotRefusal.PLACE).at("/institutionId").at("/regionCode");
        }
        if (institution) {
            return institutions.of(call.scope(), named.institutionId());
        }
        regions.mustExist(named.regionCode(), "/regionCode");
        return new Place(null, named.regionCode());
    }
}
