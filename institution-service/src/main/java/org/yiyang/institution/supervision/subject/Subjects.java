package org.yiyang.institution.supervision.subject;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.yiyang.institution.registry.query.Register;
import org.yiyang.institution.registry.query.Register.Place;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.refusal.Refused;

/** Finds the institution that something is begun for, and checks it again before anything is decided or paid. */
@ApplicationScoped
public class Subjects {
    private final Register register;

    Subjects(Register register) {
        this.register = register;
    }

    /**
     * Where it is.
     *
     * @throws Refused 404 if it is not there or not the caller's to know, 409 if it is closed
     */
    public Place of(Scope scope, UUID institution) {
        Place place = register.place(scope, institution);
        if (register.closed(institution)) {
            throw new Refused(SubjectRefusal.CLOSED).at("/institutionId");
        }
        return place;
    }

    /** @throws Refused 409 if it is closed */
    public void mustGoOn(UUID institution) {
        if (register.closed(institution)) {
            throw new Refused(SubjectRefusal.CLOSED);
        }
    }
}
