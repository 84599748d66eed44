package org.yiyang.kit.caller;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;

/**
 * How far family members see. Their token names an elder, but only the elder's recorded authorisation of the account
 * makes that valid while it lasts (个人信息保护法 art. 29). Without it nothing is seen by the person; what another role
 * of the same token shows is not touched.
 */
@ApplicationScoped
public class FamilyScope {
    private final List<FamilyRegister> registers;
    private final Clock clock;

    public FamilyScope(@All List<FamilyRegister> registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /** The caller as far as it may see what is recorded of the person. */
    public Caller seeing(Caller caller) {
        Caller bound = bound(caller);
        return narrowed(bound, register -> register.maySee(bound.person(), bound.subject(), today()));
    }

    /** The caller as far as it may act for the person. */
    public Caller acting(Caller caller) {
        Caller bound = bound(caller);
        return narrowed(bound, register -> register.mayAct(bound.person(), bound.subject(), today()));
    }

    /** A token of the family need not name the elder: the account is bound by the elder's own word. */
    private Caller bound(Caller caller) {
        if (!caller.is(Roles.FAMILY) || caller.person() != null) {
            return caller;
        }
        return registers.stream()
                .flatMap(register -> register.elderOf(caller.subject(), today()).stream())
                .findFirst()
                .map(caller::boundTo)
                .orElse(caller);
    }

    private Caller narrowed(Caller caller, Predicate<FamilyRegister> authorised) {
        return caller.isFamily() && registers.stream().noneMatch(authorised) ? caller.withoutPerson() : caller;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Call.CHINA);
    }
}
