package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.UUID;
import java.util.function.Function;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.insurance.task.AgencyTask;
import org.yiyang.insurance.task.AgencyTasks;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.history.Takeover;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.parameter.TakeoverWindow;
import org.yiyang.kit.refusal.Refused;

/** What is done with elders' records in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Elders {
    private final ElderRepository repository;
    private final ElderRights rights;
    private final ElderSecrets secrets;
    private final Parameters parameters;
    private final TakeoverWindow window;
    private final AgencyTasks tasks;
    private final Changes changes;

    Elders(
            ElderRepository repository,
            ElderRights rights,
            ElderSecrets secrets,
            Parameters parameters,
            TakeoverWindow window,
            AgencyTasks tasks,
            Changes changes) {
        this.repository = repository;
        this.rights = rights;
        this.secrets = secrets;
        this.parameters = parameters;
        this.window = window;
        this.tasks = tasks;
        this.changes = changes;
    }

    Elder enter(Call call, Person person, ElderEntry entry) {
        ElderEntry own = rights.mayEnter(call, entry);
        check(call, person, own);
        UUID id = Ids.next();
        Elder elder = Elder.entered(id, secrets.seal(id, person), own, call.now());
        repository.persist(elder);
        raise(call, elder, AgencyTask.VERIFY_ELDER);
        changes.tell(elder, new ElderEvent.ElderEntered());
        return elder;
    }

    Elder takeOver(Call call, Person person, ElderEntry entry, LocalDate verifiedOn, Takeover mark) {
        rights.mustCover(call, entry.regionCode());
        window.mustBeOpen(entry.regionCode(), call.today());
        rights.mustKnow(entry.residenceId());
        check(call, person, entry);
        mustNotBeFuture(verifiedOn, call, "/verifiedOn");
        UUID id = Ids.next();
        Elder elder = Elder.takenOver(id, secrets.seal(id, person), entry, verifiedOn, mark);
        repository.persist(elder);
        changes.tell(elder, new ElderEvent.ElderTakenOver());
        return elder;
    }

    // 老年人权益保障法 art. 2: sixty full years, on the day of entry.
    private void check(Call call, Person person, ElderEntry entry) {
        entry.check();
        mustFollowBirth(entry.residenceFrom(), person, "/residence/from");
        for (int i = 0; i < entry.insured().size(); i++) {
            mustFollowBirth(entry.insured().get(i).from(), person, "/insured/" + i + "/from");
        }
        int years = parameters.integer(InsuranceParameter.ELDER_AGE_YEARS, entry.regionCode(), call.today());
        if (person.citizenId().ageOn(call.today()) < years) {
            throw new Refused(ElderRefusal.TOO_YOUNG, years).at("/citizenId");
        }
        if (repository.holds(secrets.indexes(person.citizenId()))) {
            throw new Refused(ElderRefusal.ALREADY_ENTERED);
        }
    }

    Elder verify(Call call, UUID id) {
        Elder elder = move(call, id, one -> {
            one.status().mustAllow("verify");
            ProposedChange proposed = secrets.proposed(one);
            if (proposed != null && proposed.unfit()) {
                throw new Refused(ElderRefusal.PROPOSAL_UNFIT);
            }
            return one.verify(call.today(), call.now());
        });
        closeTasks(elder);
        return elder;
    }

    Elder mismatch(Call call, UUID id, MismatchReason reason) {
        Elder elder = move(call, id, one -> one.mismatch(reason, call.now()));
        closeTasks(elder);
        return elder;
    }

    Elder proposeUpdate(Call call, UUID id, ProposedChange proposed) {
        Elder elder = rights.found(call, id);
        rights.mayPropose(call, elder);
        call.expects(elder.version());
        elder.status().mustAllow("propose-update");
        rights.mustKnow(proposed.residenceId());
        Person stands = secrets.open(elder, call.today());
        mustFollowBirth(proposed.residenceFrom(), stands, "/residence/from");
        LocalDate since = ResidencePeriod.since(elder.residences(), elder.residenceId());
        ProposedChange changed = proposed.besides(stands, elder.residenceId(), since);
        if (changed.empty()) {
            throw new Refused(ElderRefusal.NOTHING_PROPOSED);
        }
        Proposal proposal = secrets.seal(id, changed);
        changes.tell(elder, elder.proposeUpdate(proposal, call.now()));
        raise(
                call,
                elder,
                elder.status() == ElderStatus.UPDATE_PENDING ? AgencyTask.VERIFY_UPDATE : AgencyTask.VERIFY_ELDER);
        return elder;
    }

    Elder declineUpdate(Call call, UUID id, String reason) {
        Elder elder = move(call, id, one -> one.declineUpdate(reason, call.now()));
        closeTasks(elder);
        return elder;
    }

    Elder pause(Call call, UUID id, LocalDate from, String reason) {
        return move(call, id, one -> one.pause(from, reason, call.now()));
    }

    Elder resume(Call call, UUID id, ElderEntry.Insured again, String reason) {
        again.check("/insured");
        return move(call, id, one -> {
            mustFollowBirth(again.from(), secrets.open(one, call.today()), "/insured/from");
            return one.resume(again, reason, call.now());
        });
    }

    Elder transferOut(Call call, UUID id, LocalDate from, String reason) {
        return move(call, id, one -> one.transferOut(from, reason, call.now()));
    }

    Elder recordDeath(Call call, UUID id, LocalDate day) {
        rights.mayRecordDeath(call);
        mustNotBeFuture(day, call, "/deceasedOn");
        Elder elder = move(call, id, one -> {
            if (day.isBefore(secrets.open(one, call.today()).citizenId().birthDate())) {
                throw new Refused(ElderRefusal.DIED_BEFORE_BIRTH).at("/deceasedOn");
            }
            return one.recordDeath(day, call.now());
        });
        closeTasks(elder);
        return elder;
    }

    Elder revokeDeath(Call call, UUID id, String reason) {
        Elder elder = move(call, id, one -> one.revokeDeath(reason, call.now()));
        if (elder.status() == ElderStatus.PENDING_VERIFICATION) {
            raise(call, elder, AgencyTask.VERIFY_ELDER);
        }
        if (elder.status() == ElderStatus.UPDATE_PENDING) {
            raise(call, elder, AgencyTask.VERIFY_UPDATE);
        }
        return elder;
    }

    Elder close(Call call, UUID id, String reason) {
        Elder elder = move(call, id, one -> one.close(reason, call.now()));
        closeTasks(elder);
        return elder;
    }

    Elder authorise(Call call, UUID id, Authorisation authorisation) {
        return relate(call, id, one -> {
            if (authorisation.validUntil().isBefore(call.today())) {
                throw new Refused(ElderRefusal.AUTHORISATION_PAST).at("/validUntil");
            }
            return one.authorise(authorisation, call.now());
        });
    }

    Elder withdrawAuthorisation(Call call, UUID id, UUID person) {
        return relate(call, id, one -> one.withdrawAuthorisation(person, call.now()));
    }

    Elder correct(Call call, UUID id, ElderStatus to, String reason) {
        Elder elder = rights.found(call, id);
        rights.mustCover(call, elder.region());
        call.expects(elder.version());
        boolean returns = !elder.status().holdsIdentity() && to.holdsIdentity();
        if (returns && repository.holds(secrets.indexesOf(elder, call.today()))) {
            throw new Refused(ElderRefusal.ALREADY_ENTERED);
        }
        changes.tell(elder, elder.correct(to, reason, call.now()));
        if (to == ElderStatus.PENDING_VERIFICATION) {
            raise(call, elder, AgencyTask.VERIFY_ELDER);
        }
        return elder;
    }

    Elder correctInsured(Call call, UUID id, ElderEntry.Insured insurance, String reason) {
        insurance.check("/insured");
        return move(call, id, one -> {
            mustFollowBirth(insurance.from(), secrets.open(one, call.today()), "/insured/from");
            return one.correctInsured(insurance, reason, call.now());
        });
    }

    /** A verb of an official or another system, within its region. */
    private Elder move(Call call, UUID id, Function<Elder, ElderEvent> verb) {
        Elder elder = rights.found(call, id);
        rights.mustCover(call, elder.region());
        return tell(call, elder, verb);
    }

    /** A verb of whoever may see the record. */
    private Elder relate(Call call, UUID id, Function<Elder, ElderEvent> verb) {
        return tell(call, rights.found(call, id), verb);
    }

    private Elder tell(Call call, Elder elder, Function<Elder, ElderEvent> verb) {
        call.expects(elder.version());
        changes.tell(elder, verb.apply(elder));
        return elder;
    }

    private void raise(Call call, Elder elder, AgencyTask kind) {
        tasks.raise(
                call,
                elder,
                kind,
                call.today(),
                parameters.integer(InsuranceParameter.VERIFICATION_WORKDAYS, elder.region(), call.today()));
    }

    private void closeTasks(Elder elder) {
        tasks.close(elder, AgencyTask.VERIFY_ELDER);
        tasks.close(elder, AgencyTask.VERIFY_UPDATE);
    }

    private static void mustFollowBirth(LocalDate day, Person who, String pointer) {
        if (day != null && day.isBefore(who.citizenId().birthDate())) {
            throw new Refused(ElderRefusal.BEFORE_BIRTH).at(pointer);
        }
    }

    private static void mustNotBeFuture(LocalDate day, Call call, String pointer) {
        if (day.isAfter(call.today())) {
            throw new Refused(ElderRefusal.DAY_IN_FUTURE).at(pointer);
        }
    }
}
