package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.insurance.task.AgencyDeadlines;
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
    private final ElderRows rows;
    private final ElderRights rights;
    private final ElderSecrets secrets;
    private final ElderFamilies families;
    private final Parameters parameters;
    private final TakeoverWindow window;
    private final AgencyDeadlines deadlines;
    private final Changes changes;
    private final FieldHistory fields;
    private final Resemblance resemblance;
    private final IdentifierMoves identifiers;
    private final ElderMoves moves;

    Elders(
            ElderRepository repository,
            ElderRows rows,
            ElderRights rights,
            ElderSecrets secrets,
            ElderFamilies families,
            Parameters parameters,
            TakeoverWindow window,
            AgencyDeadlines deadlines,
            FieldHistory fields,
            Resemblance resemblance,
            Changes changes,
            IdentifierMoves identifiers,
            ElderMoves moves) {
        this.repository = repository;
        this.rows = rows;
        this.rights = rights;
        this.secrets = secrets;
        this.families = families;
        this.parameters = parameters;
        this.window = window;
        this.deadlines = deadlines;
        this.fields = fields;
        this.resemblance = resemblance;
        this.changes = changes;
        this.identifiers = identifiers;
        this.moves = moves;
    }

    /** One record as it stood on paper. */
    record Paper(PersonalData person, ElderEntry entry, LocalDate verifiedOn, Takeover mark) {}

    Elder enter(Call call, PersonalData person, ElderEntry entry) {
        ElderEntry own = rights.mayEnter(call, entry);
        check(call, person, own);
        UUID id = Ids.next();
        Elder elder = Elder.entered(id, secrets.seal(id, person), own, call.now());
        resemblance.mark(List.of(elder));
        repository.persist(elder);
        deadlines.follow(call, elder, Set.of(), ElderTasks.waiting(elder));
        changes.publish(elder, new ElderEvent.ElderEntered());
        return elder;
    }

    Elder takeOver(Call call, PersonalData person, ElderEntry entry, LocalDate verifiedOn, Takeover mark) {
        Elder elder = takeOverFree(call, new Paper(person, entry, verifiedOn, mark));
        mustBeFree(secrets.indexes(person.document()));
        resemblance.mark(List.of(elder));
        repository.persist(elder);
        changes.publish(elder, new ElderEvent.ElderTakenOver());
        return elder;
    }

    /** As {@link #takeOver} of many in one transaction, who are all free. */
    List<Elder> takeOver(Call call, List<Paper> papers) {
        mustBeFree(papers.stream()
                .flatMap(one -> secrets.indexes(one.person().document()).stream())
                .toList());
        List<Elder> elders = papers.stream().map(one -> takeOverFree(call, one)).toList();
        resemblance.mark(elders);
        rows.insert(elders);
        elders.forEach(elder -> changes.publish(elder, new ElderEvent.ElderTakenOver()));
        return elders;
    }

    private Elder takeOverFree(Call call, Paper paper) {
        mustFit(call, paper);
        UUID id = Ids.next();
        return Elder.takenOver(id, secrets.seal(id, paper.person()), paper.entry(), paper.verifiedOn(), paper.mark());
    }

    /** Refuses a paper for what it says, whoever is entered already; the transaction goes on. */
    @Transactional(value = Transactional.TxType.MANDATORY, dontRollbackOn = Refused.class)
    void mustFit(Call call, Paper paper) {
        ElderEntry entry = paper.entry();
        rights.mustCover(call, entry.regionCode());
        window.mustBeOpen(entry.regionCode(), call.today());
        rights.mustReach(call, entry.residenceId());
        checkBesidesFree(call, paper.person(), entry);
        mustNotBeFuture(paper.verifiedOn(), call, "/verifiedOn");
    }

    private void check(Call call, PersonalData person, ElderEntry entry) {
        checkBesidesFree(call, person, entry);
        mustBeFree(secrets.indexes(person.document()));
    }

    private void checkBesidesFree(Call call, PersonalData person, ElderEntry entry) {
        entry.check();
        person.mustBeBornBy(entry.residenceFrom(), "/residence/from");
        for (int i = 0; i < entry.insured().size(); i++) {
            person.mustBeBornBy(entry.insured().get(i).from(), "/insured/" + i + "/from");
        }
        mustBeOldEnough(call, person, entry.regionCode());
    }

    // 老年人权益保障法 art. 2: sixty full years, on the day of entry.
    private void mustBeOldEnough(Call call, PersonalData person, String region) {
        int years = parameters.integer(InsuranceParameter.ELDER_AGE_YEARS, region, call.today());
        if (person.document().ageOn(call.today()) < years) {
            throw new Refused(ElderRefusal.TOO_YOUNG, years)
                    .at(person.document().pointer());
        }
    }

    /** Nobody is entered twice; that somebody tried is recorded with the record that is there. */
    private void mustBeFree(List<byte[]> indexes) {
        repository.holder(indexes).ifPresent(holder -> {
            throw new Refused(ElderRefusal.ALREADY_ENTERED).about(Elder.KIND, holder);
        });
    }

    Elder pause(Call call, UUID id, LocalDate from, String reason) {
        return moves.move(call, id, "pause", one -> one.pause(from, reason, call.now()));
    }

    Elder resume(Call call, UUID id, ElderEntry.Insured again, String reason) {
        return moves.move(call, id, "resume", one -> {
            again.check("/insured");
            secrets.open(one, call.today()).mustBeBornBy(again.from(), "/insured/from");
            return one.resume(again, reason, call.now());
        });
    }

    Elder transferOut(Call call, UUID id, LocalDate from, String reason) {
        return moves.move(call, id, "transfer-out", one -> one.transferOut(from, reason, call.now()));
    }

    Elder recordDeath(Call call, UUID id, LocalDate day) {
        return moves.move(call, id, "record-death", one -> {
            mustNotBeFuture(day, call, "/deceasedOn");
            if (day.isBefore(secrets.open(one, call.today()).document().birthDate())) {
                throw new Refused(ElderRefusal.DIED_BEFORE_BIRTH).at("/deceasedOn");
            }
            return one.recordDeath(day, call.now());
        });
    }

    Elder revokeDeath(Call call, UUID id, String reason) {
        return moves.move(call, id, "revoke-death", one -> one.revokeDeath(reason, call.now()));
    }

    Elder close(Call call, UUID id, String reason) {
        return moves.move(call, id, "close", one -> one.close(reason, call.now()));
    }

    Elder authorise(Call call, UUID id, Authorisation authorisation) {
        return moves.move(call, id, "authorise", one -> {
            families.mustBeTimely(authorisation.validUntil(), one, call.today());
            ElderFamilies.mustNameKinship(authorisation, one);
            families.mustSeeToFew(authorisation.person(), one, call.today(), "/person");
            return one.authorise("authorise", authorisation, call.now());
        });
    }

    Elder withdrawAuthorisation(Call call, UUID id, UUID person) {
        return moves.move(call, id, "withdraw-authorisation", one -> one.withdrawAuthorisation(person, call.now()));
    }

    Elder correct(Call call, UUID id, ElderStatus to, String reason) {
        return moves.move(call, id, "correct", one -> {
            boolean returns = !one.status().holdsIdentity() && to.holdsIdentity();
            if (returns) {
                mustBeFree(secrets.indexesOf(one, call.today()));
                identifiers.claim(one);
            }
            return one.correct(to, reason, call.now());
        });
    }

    /** The same person under the number that it really has; what is recorded must fit it as that of a new record. */
    Elder correctIdentity(Call call, UUID id, DocumentJson.CorrectIdentity body) {
        return moves.move(call, id, "correct-identity", one -> {
            IdentityDocument right = ElderSecrets.document(body.citizenId(), body.identityDocument(), call.today());
            PersonalData stands = secrets.open(one, call.today());
            if (right.equals(stands.document())) {
                throw new Refused(ElderRefusal.NOTHING_PROPOSED).at(right.pointer());
            }
            PersonalData person = new PersonalData(stands.name(), right, stands.phone());
            one.residences().forEach(row -> person.mustBeBornBy(row.validFrom(), right.pointer()));
            one.insured().forEach(row -> person.mustBeBornBy(row.validFrom(), right.pointer()));
            person.mustBeBornBy(one.deceasedOn(), right.pointer());
            mustBeOldEnough(call, person, one.region());
            if (!right.indexed().equals(stands.document().indexed())) {
                mustBeFree(secrets.indexes(right));
            }
            FieldHistory.Said before = fields.said(call, one);
            ElderEvent event =
                    one.correctIdentity(secrets.seal(id, person), call.caller().subject(), body.reason(), call.now());
            fields.note(call, one, before, null);
            resemblance.markChanged(one);
            return event;
        });
    }

    Elder correctInsured(Call call, UUID id, ElderEntry.Insured insurance, String reason) {
        return moves.move(call, id, "correct-insured", one -> {
            insurance.check("/insured");
            secrets.open(one, call.today()).mustBeBornBy(insurance.from(), "/insured/from");
            return one.correctInsured(insurance, reason, call.now());
        });
    }

    /** Refuses a day that has not come. */
    static void mustNotBeFuture(LocalDate day, Call call, String pointer) {
        if (day.isAfter(call.today())) {
            throw new Refused(ElderRefusal.DAY_IN_FUTURE).at(pointer);
        }
    }
}
