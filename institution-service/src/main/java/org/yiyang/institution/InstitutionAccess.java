package org.yiyang.institution;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.UUID;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;

/** Which institutions a caller may see, and which of their matters are the caller's. */
@ApplicationScoped
class InstitutionAccess {
    private final InstitutionRepository repository;

    InstitutionAccess(InstitutionRepository repository) {
        this.repository = repository;
    }

    /** One that the caller may know of. */
    Institution seen(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }

    /** One of the caller's own region, in the version that the caller expects. */
    Institution ruled(Call call, UUID id) {
        Institution institution = seen(call, id);
        mustCover(call.scope(), institution.region());
        call.expects(institution.version());
        return institution;
    }

    /** One that the caller's department decides about. */
    Institution decided(Call call, UUID id) {
        Institution institution = seen(call, id);
        mustCover(call.scope(), institution.region());
        mustDecide(call, institution.side());
        call.expects(institution.version());
        return institution;
    }

    /** One that the caller's department decides about, or that the caller manages, or whose whole the caller manages. */
    Institution served(Call call, UUID id) {
        Institution institution = seen(call, id);
        Scope scope = call.scope();
        if (scope.isInstitution(id) || scope.isInstitution(institution.entry().parentId())) {
            call.expects(institution.version());
            return institution;
        }
        return decided(call, id);
    }

    // 医疗机构管理条例 art. 5: medical matters are the health department's; 老年人权益保障法 art. 43: homes are civil affairs'.
    void mustDecide(Call call, InstitutionKind side) {
        String department = switch (side) {
            case MEDICAL -> Roles.HEALTH_ADMIN;
            case CARE -> Roles.CIVIL_ADMIN;
        };
        if (!call.scope().everything() && !call.caller().is(department)) {
            throw new Refused(InstitutionRefusal.OTHER_DEPARTMENT, named(department));
        }
    }

    /** The age-friendly mark is given and taken by the authority; an institution names it if, and only if, it has it. */
    static void mustKeepMark(Call call, String region, Offered offered, boolean marked) {
        boolean official = call.scope().coversRegion(region);
        if (offered.capabilities() != null
                && !official
                && offered.capabilities().contains(Capability.AGE_FRIENDLY) != marked) {
            throw new Refused(InstitutionRefusal.OTHER_DEPARTMENT, named(Roles.HEALTH_ADMIN)).at("/capabilities");
        }
    }

    void mustCover(Scope scope, String region) {
        if (!scope.coversRegion(region)) {
            throw new Refused(InstitutionRefusal.REGION_NOT_YOURS, region);
        }
    }

    /** What the register says now is its last row's, which no correction may put into the future. */
    static void notFuture(Days.Span days, Call call) {
        if (days.from().isAfter(call.today())) {
            throw new Refused(InstitutionRefusal.DAY_IN_FUTURE).at("/validFrom");
        }
        if (days.to() != null && days.to().isAfter(call.today())) {
            throw new Refused(InstitutionRefusal.CORRECTION_OPEN_END).at("/validUntil");
        }
    }

    /** The day of opening is a fact: what has not opened yet has none. */
    static void mustHaveOpened(LocalDate openedOn, Call call) {
        if (openedOn != null && openedOn.isAfter(call.today())) {
            throw new Refused(InstitutionRefusal.DAY_IN_FUTURE).at("/openedOn");
        }
    }

    /** A decision may have been in force before it is entered, but not only from tomorrow on. */
    static LocalDate notFuture(LocalDate day, Call call) {
        if (day == null) {
            return call.today();
        }
        if (day.isAfter(call.today())) {
            throw new Refused(InstitutionRefusal.DAY_IN_FUTURE).at("/effectiveOn");
        }
        return day;
    }

    private static Label named(String department) {
        return department.equals(Roles.CIVIL_ADMIN)
                ? new Label("民政部门", "civil affairs")
                : new Label("卫生健康部门", "health");
    }
}
