package org.yiyang.kit.caller;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * How far persons see: an elder under each id of merged records, and family members. For whom an account may see is
 * decided not by the token but by what elders have authorised, while that lasts (个人信息保护法 art. 29): one account may see
 * to several elders, and a token need not name any. Without an elder's authorisation a person sees nothing; what
 * another role of the same token shows is not affected.
 */
@ApplicationScoped
public class FamilyScope {
    private final List<FamilyRegister> registers;
    private final Clock clock;

    public FamilyScope(@All List<FamilyRegister> registers, Clock clock) {
        this.registers = registers;
        this.clock = clock;
    }

    /** The caller as far as it may see what is recorded of persons. */
    public Caller seeing(Caller caller) {
        String account = caller.subject();
        return narrowed(
                caller,
                register -> register.seenBy(account, today()),
                register -> register.maySee(caller.person(), account, today()));
    }

    /** The caller as far as it may act for persons. */
    public Caller acting(Caller caller) {
        String account = caller.subject();
        return narrowed(
                caller,
                register -> register.actedForBy(account, today()),
                register -> register.mayAct(caller.person(), account, today()));
    }

    /**
     * Whether the caller has the authorisation that it needs to act for
     * this elder; true for everybody who is not a family member.
     */
    public boolean mayActFor(Caller caller, UUID elder) {
        return !caller.is(Roles.FAMILY)
                || registers.stream().anyMatch(register -> register.mayAct(elder, caller.subject(), today()));
    }

    /** An elder whom the token names may be known under the id of a record that was merged, which no list has. */
    private Caller narrowed(
            Caller caller, Function<FamilyRegister, Set<UUID>> elders, Predicate<FamilyRegister> named) {
        if (!caller.is(Roles.FAMILY)) {
            return underAllNames(caller);
        }
        Set<UUID> authorised = new TreeSet<>();
        registers.forEach(register -> authorised.addAll(elders.apply(register)));
        UUID claimed = caller.person();
        if (claimed != null
                && !authorised.contains(claimed)
                && registers.stream().anyMatch(named)) {
            authorised.add(claimed);
        }
        return caller.lookingFor(authorised);
    }

    /** An elder sees what is recorded under whichever of the ids of merged records. */
    private Caller underAllNames(Caller caller) {
        UUID elder = caller.person();
        boolean asked = caller.persons().size() > 1;
        if (elder == null || asked || registers.isEmpty()) {
            return caller;
        }
        Set<UUID> names = new TreeSet<>(Set.of(elder));
        registers.forEach(register -> names.addAll(register.namesOf(elder)));
        return caller.lookingFor(names);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), Call.CHINA);
    }
}
