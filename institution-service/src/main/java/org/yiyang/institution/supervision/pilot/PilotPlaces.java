package org.yiyang.institution.supervision.pilot;

import jakarta.enterprise.context.ApplicationScoped;
import org.yiyang.institution.reference.region.Regions;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.institution.supervision.subject.Subjects;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.refusal.Refused;

/** Where a pilot is: at an institution, or a place itself. */
@ApplicationScoped
class PilotPlaces {
    private final Register register;
    private final Regions regions;
    private final Subjects subjects;

    PilotPlaces(Register register, Regions regions, Subjects subjects) {
        this.register = register;
        this.regions = regions;
        this.subjects = subjects;
    }

    /** Where one is named today; not at an institution that is closed. */
    Place now(Call call, PilotJson.Name named) {
        Place place = of(call, named);
        if (named.institutionId() != null) {
            subjects.of(call.scope(), named.institutionId());
        }
        return place;
    }

    /** Where one was named, on paper perhaps and long ago. */
    Place of(Call call, PilotJson.Name named) {
        boolean institution = named.institutionId() != null;
        if (institution == (named.regionCode() != null)) {
            throw new Refused(PilotRefusal.PLACE).at("/institutionId").at("/regionCode");
        }
        if (institution) {
            return register.place(call.scope(), named.institutionId());
        }
        regions.mustExist(named.regionCode(), "/regionCode");
        return new Place(null, named.regionCode());
    }
}
