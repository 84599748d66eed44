package org.yiyang.insurance.elder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.yiyang.insurance.parameter.InsuranceParameter;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.database.ListQuery;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.person.OneTimeCode;
import org.yiyang.kit.refusal.Refused;

/** Binds the account of a family member to an elder: who knows both gives out a code, and the account shows it. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Invitations {
    /** So many codes of one elder may be out at once. */
    private static final int OPEN_MOST = 10;

    private static final String OPEN = "from Invitation i where i.elderId in :elders and i.endedAt is null";
    private static final String TAKE =
            "update Invitation i set i.codeHash = null, i.endedAt = :now" + " where i.id = :id and i.endedAt is null";
    private static final String OF_CODE = "from Invitation i where i.codeHash = :hash";
    private final SecureRandom random = new SecureRandom();
    private final ElderRepository repository;
    private final ElderPersons persons;
    private final ElderFamilies families;
    private final EntityManager entities;
    private final Parameters parameters;
    private final Changes changes;
    private final Moves<Elder> moves;

    Invitations(
            ElderRepository repository,
            ElderPersons persons,
            ElderFamilies families,
            ElderRights rights,
            EntityManager entities,
            Parameters parameters,
            Changes changes) {
        this.repository = repository;
        this.persons = persons;
        this.families = families;
        this.entities = entities;
        this.parameters = parameters;
        this.changes = changes;
        this.moves = Moves.foundBy(repository::find, rights, changes);
    }

    /** A new code; what is returned is shown nowhere else and never again. */
    InvitationJson.Invited invite(Call call, UUID id, InvitationJson.Invite asked) {
        OneTimeCode code = OneTimeCode.drawn(random);
        Invitation invitation = new Invitation(Ids.next(), id, asked);
        moves.move(call, id, "invite-family", elder -> {
            families.mustBeTimely(asked.validUntil(), elder, call.today());
            mustBeFew(call, elder);
            elder.stay("invite-family", asked.kinship() + " " + asked.scope() + " " + asked.validUntil(), call.now());
            invitation.by(call.caller().subject(), code, expiry(call, elder));
            entities.persist(invitation);
            return new ElderEvent.FamilyInvited();
        });
        return new InvitationJson.Invited(code.printed(), invitation.expiresAt());
    }

    private Instant expiry(Call call, Elder elder) {
        int days = parameters.integer(InsuranceParameter.FAMILY_INVITATION_DAYS, elder.region(), call.today());
        return call.now().plus(Duration.ofDays(days));
    }

    private void mustBeFew(Call call, Elder elder) {
        List<Invitation> open = open(elder);
        open.stream().filter(one -> !call.now().isBefore(one.expiresAt())).forEach(one -> one.end(call.now()));
        if (open(elder).size() >= OPEN_MOST) {
            throw new Refused(ElderRefusal.INVITATIONS_MAX, OPEN_MOST);
        }
    }

    private List<Invitation> open(Elder elder) {
        return ListQuery.of(entities, OPEN, Invitation.class, "elders", persons.namesOf(elder.id()))
                .getResultList();
    }

    /** Takes back every code of an elder that nobody has used. */
    Elder withdraw(Call call, UUID id) {
        return moves.move(call, id, "withdraw-invitations", elder -> {
            List<Invitation> open = open(elder);
            if (open.isEmpty()) {
                throw new Refused(ElderRefusal.INVITATION_NONE);
            }
            elder.stay("withdraw-invitations", String.valueOf(open.size()), call.now());
            open.forEach(one -> one.end(call.now()));
            return new ElderEvent.FamilyInvitationsWithdrawn();
        });
    }

    /** Binds the account that shows a code; whatever is wrong with the code is answered alike. */
    InvitationJson.Accepted accept(Call call, InvitationJson.Accept body) {
        UUID account = account(call);
        Invitation invitation = ofCode(OneTimeCode.read(body.code()))
                .filter(one -> one.isOpenTo(call.caller().subject(), call.now()))
                .orElseThrow(() -> new Refused(ElderRefusal.INVITATION_NOT_VALID).at("/code"));
        Elder elder = repository
                .findByIdOptional(persons.survivorOf(invitation.elderId()))
                .filter(one -> one.verbs().contains("authorise"))
                .orElseThrow(() -> new Refused(ElderRefusal.INVITATION_NOT_VALID).at("/code"));
        families.mustSeeToFew(account, elder, call.today(), "/code");
        Authorisation authorisation = invitation.authorisation(account);
        if (!invitation.elderId().equals(elder.id())) {
            authorisation = authorisation.from(invitation.elderId());
        }
        if (authorisation.validUntil().isBefore(call.today()) || !take(call, invitation)) {
            throw new Refused(ElderRefusal.INVITATION_NOT_VALID).at("/code");
        }
        changes.publish(elder, elder.authorise("accept-invitation", authorisation, call.now()));
        return new InvitationJson.Accepted(
                elder.id(), authorisation.kinship(), authorisation.scope(), authorisation.validUntil());
    }

    private Optional<Invitation> ofCode(OneTimeCode code) {
        return entities
                .createQuery(OF_CODE, Invitation.class)
                .setParameter("hash", code.hash())
                .getResultList()
                .stream()
                .findFirst();
    }

    /** Of two accounts that show a code at once the second finds it taken. */
    private boolean take(Call call, Invitation invitation) {
        return entities.createQuery(TAKE)
                        .setParameter("now", call.now())
                        .setParameter("id", invitation.id())
                        .executeUpdate()
                == 1;
    }

    private static UUID account(Call call) {
        try {
            return UUID.fromString(call.caller().subject());
        } catch (IllegalArgumentException noAccountOfAFamily) {
            throw new Refused(ElderRefusal.ACCOUNT_UNFIT);
        }
    }
}
