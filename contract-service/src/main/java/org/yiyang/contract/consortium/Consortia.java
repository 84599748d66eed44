package org.yiyang.contract.consortium;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.yiyang.contract.catalogue.Directory;
import org.yiyang.contract.catalogue.ItemTerms;
import org.yiyang.contract.catalogue.ServiceDirectory;
import org.yiyang.contract.copies.KnownInstitution;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What officials do in a transaction with consortia. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
class Consortia {
    private final ConsortiumRepository repository;
    private final KnownInstitutions institutions;
    private final ServiceDirectory services;
    private final Moves<Consortium> moves;
    private final Changes changes;

    Consortia(
            ConsortiumRepository repository,
            KnownInstitutions institutions,
            ServiceDirectory services,
            ConsortiumRights rights,
            Changes changes) {
        this.repository = repository;
        this.institutions = institutions;
        this.services = services;
        this.moves = new Moves<Consortium>(repository::find, rights, changes);
        this.changes = changes;
    }

    /** Registers a consortium of institutions of the caller's region; it belongs to the region of its lead. */
    Consortium found(Call call, ConsortiumJson.Found body) {
        institutions.read(body.members());
        List<KnownInstitution> members = new ArrayList<>();
        for (UUID member : body.members()) {
            members.add(member(call, member, "/members"));
        }
        String region = member(call, body.leadId(), "/leadId").regionCode();
        Consortium consortium = Consortium.founded(body.founding(region), call.now());
        if (members.stream().noneMatch(KnownInstitution::isMedical)
                || members.stream().noneMatch(KnownInstitution::isCare)) {
            throw ConsortiumRefusal.KINDS_MISSING.at("/members");
        }
        check(region, body);
        repository.persist(consortium);
        changes.publish(consortium, new Consortium.Event.ConsortiumChanged());
        return consortium;
    }

    private void check(String region, ConsortiumJson.Found body) {
        Set<String> items = body.sharedItems();
        Directory directory = services.on(region, body.foundedOn());
        directory.mustKnow(items, "/sharedItems");
        directory.firstForbidden(items, null).ifPresent(item -> {
            ItemTerms terms = item.terms();
            throw ConsortiumRefusal.ITEM_NEGATIVE.at("/sharedItems", terms, terms.rule());
        });
    }

    Consortium join(Call call, UUID id, ConsortiumJson.Join body) {
        return moves.move(call, id, "join", consortium -> {
            member(call, body.institutionId(), "/institutionId");
            return consortium.join(body.institutionId(), body.day(), call.now());
        });
    }

    Consortium leave(Call call, UUID id, ConsortiumJson.Leave body) {
        return moves.move(
                call,
                id,
                "leave",
                consortium -> consortium.leave(body.institutionId(), body.day(), body.reason(), call.now()));
    }

    Consortium changeLead(Call call, UUID id, ConsortiumJson.ChangeLead body) {
        return moves.move(
                call,
                id,
                "change-lead",
                consortium -> consortium.changeLead(body.institutionId(), body.reason(), call.now()));
    }

    Consortium dissolve(Call call, UUID id, ConsortiumJson.Dissolve body) {
        return moves.move(
                call, id, "dissolve", consortium -> consortium.dissolve(body.day(), body.reason(), call.now()));
    }

    /** An institution of the caller's region that has not closed; another is refused as one that does not exist. */
    private KnownInstitution member(Call call, UUID id, String pointer) {
        KnownInstitution known = institutions
                .find(id)
                .filter(one -> call.scope().coversRegion(one.regionCode()))
                .orElseThrow(() -> ConsortiumRefusal.INSTITUTION_UNKNOWN.at(pointer));
        if (known.isClosed()) {
            throw new Refused(ConsortiumRefusal.INSTITUTION_CLOSED).at(pointer);
        }
        return known;
    }
}
