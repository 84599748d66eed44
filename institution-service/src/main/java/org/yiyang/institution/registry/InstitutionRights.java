package org.yiyang.institution.registry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.yiyang.institution.registry.entry.InstitutionKind;
import org.yiyang.institution.registry.entry.InstitutionRefusal;
import org.yiyang.kit.caller.Caller;
import org.yiyang.kit.caller.Roles;
import org.yiyang.kit.caller.Scope;
import org.yiyang.kit.http.Actions;
import org.yiyang.kit.lifecycle.Rights;
import org.yiyang.kit.refusal.Label;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.task.Addressee;

/**
 * Who may act on an institution: the department that decides about its side, in the region where it is. What it offers,
 * it or its whole may state as well; mistakes are corrected by a supervisor of the region.
 */
@ApplicationScoped
public class InstitutionRights extends Rights<Institution> {
    private static final Set<String> OF_SUPERVISORS = Set.of(
            "correct-closing",
            "correct-registration",
            "correct-qualification",
            "correct-verification",
            "correct-offerings",
            "correct-green-channel");
    private static final Set<String> OF_MANAGERS = Set.of("offer", "open-green-channel", "close-green-channel");
    private static final Set<String> OF_A_CERTIFICATES_DEPARTMENT = Set.of(
            "qualify",
            "suspend-qualification",
            "resume-qualification",
            "revoke-qualification",
            "cancel-qualification",
            "verify-qualification");
    private static final Set<String> OF_GREEN_CHANNELS =
            Set.of("open-green-channel", "close-green-channel", "correct-green-channel");

    InstitutionRights(Actions actions, InstitutionResources resources) {
        super(actions, resources.classes().toArray(Class<?>[]::new));
    }

    @Override
    protected boolean concerns(Caller caller, String verb, Institution institution) {
        Scope scope = caller.scope();
        if (scope.everything() || (OF_MANAGERS.contains(verb) && isManagedBy(scope, institution))) {
            return true;
        }
        if (!scope.coversRegion(institution.region()) || OF_SUPERVISORS.contains(verb)) {
            return scope.coversRegion(institution.region());
        }
        return OF_A_CERTIFICATES_DEPARTMENT.contains(verb)
                ? mayCertify(caller, institution)
                : caller.is(department(institution.side()));
    }

    @Override
    protected Refused notConcerned(Caller caller, String verb, Institution institution) {
        return caller.scope().coversRegion(institution.region())
                ? otherDepartment(institution.side())
                : new Refused(InstitutionRefusal.REGION_NOT_YOURS, institution.region());
    }

    /** A green channel is a medical institution's: a home is offered none. */
    @Override
    public List<String> allowed(Caller caller, Institution institution, Collection<String> verbs) {
        return super.allowed(caller, institution, verbs).stream()
                .filter(verb -> institution.side() == InstitutionKind.MEDICAL || !OF_GREEN_CHANNELS.contains(verb))
                .toList();
    }

    @Override
    public void mustBeOffered(String verb, Institution institution) {
        super.mustBeOffered(verb, institution);
        if (OF_GREEN_CHANNELS.contains(verb)) {
            institution.side().mustBeMedical();
        }
    }

    // 医疗机构管理条例 art. 5: medical matters are the health department's; 老年人权益保障法 art. 43: homes are civil affairs'.
    /** Refuses what another department decides. */
    public void mustDecide(Caller caller, InstitutionKind side) {
        if (!caller.scope().everything() && !caller.is(department(side))) {
            throw otherDepartment(side);
        }
    }

    /** The officials for whom a verb waits. */
    public Addressee[] officials(String verb, Institution institution) {
        return roles(verb).stream()
                .filter(department(institution.side())::equals)
                .map(role -> Addressee.official(role, institution.region()))
                .toArray(Addressee[]::new);
    }

    static boolean isManagedBy(Scope scope, Institution institution) {
        return scope.isInstitution(institution.id())
                || scope.isInstitution(institution.entry().parentId());
    }

    /** A medical institution that runs care files it with civil affairs; a unit and a home hold those of one side. */
    private static boolean mayCertify(Caller caller, Institution institution) {
        boolean unit = institution.entry().parentId() != null;
        return caller.is(department(institution.side()))
                || (institution.side() == InstitutionKind.MEDICAL && !unit && caller.is(Roles.CIVIL_ADMIN));
    }

    private static String department(InstitutionKind side) {
        return switch (side) {
            case MEDICAL -> Roles.HEALTH_ADMIN;
            case CARE -> Roles.CIVIL_ADMIN;
        };
    }

    static Refused otherDepartment(InstitutionKind side) {
        return new Refused(
                InstitutionRefusal.OTHER_DEPARTMENT,
                switch (side) {
                    case MEDICAL -> new Label("卫生健康部门", "health");
                    case CARE -> new Label("民政部门", "civil affairs");
                });
    }
}
