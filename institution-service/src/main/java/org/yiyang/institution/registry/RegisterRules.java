package org.yiyang.institution.registry;

import java.time.LocalDate;
import org.yiyang.institution.registry.entry.Capability;
import org.yiyang.institution.registry.entry.CreditCode;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.institution.registry.entry.LicenceNumber;
import org.yiyang.institution.registry.entry.OfferedServices;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.history.Days;
import org.yiyang.kit.refusal.Refused;

/** What every entry in the register must keep to, whoever makes it: its place, its marks and its days. */
public final class RegisterRules {
    private RegisterRules() {}

    /** The age-friendly mark is given and taken by the authority; an institution names it if, and only if, it has it. */
    public static void mustKeepMark(Call call, String region, OfferedServices offered, boolean marked) {
        boolean official = call.scope().coversRegion(region);
        if (offered.capabilities() != null
                && !official
                && offered.capabilities().contains(Capability.AGE_FRIENDLY) != marked) {
            throw InstitutionRights.otherDepartment(InstitutionKind.MEDICAL).at("/capabilities");
        }
    }

    /** A code whose check character is wrong is entered by an official who is a supervisor, too. */
    public static void mustEnterCode(Call call, String creditCode, String pointer) {
        if (creditCode != null
                && !CreditCode.holds(creditCode)
                && !call.caller().is(Roles.SUPERVISOR)) {
            throw new Refused(InstitutionRefusal.CREDIT_CODE_OVERRIDE).at(pointer);
        }
    }

    /** A licence whose number is not built by the rule is entered with a reason, by an official who is a supervisor, too. */
    static void mustEnterNumber(Call call, LicenceNumber.Part wrong, String reason, String pointer) {
        if (reason == null) {
            throw new Refused(InstitutionRefusal.MEDICAL_CODE_PART, wrong).at(pointer);
        }
        if (!call.caller().is(Roles.SUPERVISOR)) {
            throw new Refused(InstitutionRefusal.LICENCE_NUMBER_OVERRIDE).at(pointer);
        }
    }

    /** Refuses to end a home in which people live, unless a plan settles them; whichever verb ends it. */
    public static void mustBeSettled(InstitutionKind side, int residents, String settlement) {
        if (side == InstitutionKind.CARE && residents > 0 && settlement == null) {
            throw new Refused(InstitutionRefusal.RESIDENTS_REMAIN, residents);
        }
    }

    public static void mustCover(Scope scope, String region, String pointer) {
        if (!scope.coversRegion(region)) {
            throw new Refused(InstitutionRefusal.REGION_NOT_YOURS, region).at(pointer);
        }
    }

    /** What the register says now is its last row's, which no correction may put into the future. */
    public static void notFuture(Days.Span days, Call call) {
        if (days.from().isAfter(call.today())) {
            throw new Refused(InstitutionRefusal.DAY_IN_FUTURE).at("/validFrom");
        }
        if (days.to() != null && days.to().isAfter(call.today())) {
            throw new Refused(InstitutionRefusal.CORRECTION_OPEN_END).at("/validUntil");
        }
    }

    /** The day of opening is a fact: what has not opened yet has none. */
    public static void mustHaveOpened(LocalDate openedOn, Call call) {
        if (openedOn != null && openedOn.isAfter(call.today())) {
            throw new Refused(InstitutionRefusal.DAY_IN_FUTURE).at("/openedOn");
        }
    }

    /** A decision may have been in force before it is entered, but not only from tomorrow on. */
    public static LocalDate notFuture(LocalDate day, Call call) {
        if (day == null) {
            return call.today();
        }
        if (day.isAfter(call.today())) {
            throw new Refused(InstitutionRefusal.DAY_IN_FUTURE).at("/effectiveOn");
        }
        return day;
    }
}
