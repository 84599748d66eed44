package org.yiyang.institution.reference.region;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.yiyang.institution.history.SeenChange;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.Successions;
import org.yiyang.kit.lifecycle.Moves;
import org.yiyang.kit.outbox.Changes;
import org.yiyang.kit.refusal.Refused;

/** What is done with regions in a transaction. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Regions {
    private final RegionRepository repository;
    private final RegionTree tree;
    private final Successions successions;
    private final Moves<Region> moves;
    private final Changes changes;
    private final Clock clock;

    Regions(
            RegionRepository repository,
            RegionTree tree,
            RegionRights rights,
            Successions successions,
            Changes changes,
            Clock clock) {
        this.repository = repository;
        this.tree = tree;
        this.successions = successions;
        this.moves = new Moves<Region>((scope, id) -> repository.findByIdOptional(id), rights, changes);
        this.changes = changes;
        this.clock = clock;
    }

    /** Enters a region, or what has changed about it; saying again what is known, or looks like it, changes nothing. */
    Region enter(Call call, String code, RegionFacts facts) {
        facts.checked(code).everValid();
        tree.mustFit(code, facts);
        Region known = repository.coded(code).orElse(null);
        call.expects(known == null ? 0 : known.version());
        return say(call, known, code, facts);
    }

    /** Writes down what was checked already. */
    Region say(Call call, Region known, String code, RegionFacts facts) {
        if (known == null) {
            Region region = Region.entered(code, facts, call.now());
            repository.persist(region);
            repository.keep(new RegionRevision(region, 0));
            if (facts.successor() != null) {
                learn(region, 0);
            }
            changes.publish(region, new RegionEvent.RegionEntered());
            return region;
        }
        if (!known.facts().looksLike(facts)) {
            changes.publish(known, known.change(facts, call.now()));
            // Not flushed, since files have many rows; nothing else changes a region in the same transaction.
            repository.keep(new RegionRevision(known, known.version() + 1));
            learn(known, known.version() + 1);
        }
        return known;
    }

    Region abolish(Call call, String code, RegionJson.Abolish body) {
        Region region = moves.begin(call, Region.idOf(code), "abolish");
        RegionEvent event = region.abolish(body.validTo(), body.successor(), body.reason(), call.now());
        tree.mustFit(code, region.facts());
        return published(region, event);
    }

    Region correct(Call call, String code, RegionFacts facts, String reason) {
        Region region = moves.begin(call, Region.idOf(code), "correct");
        facts.checked(code);
        tree.mustFit(code, facts);
        return published(region, SeenChange.in(region, () -> region.correct(facts, reason, call.now())));
    }

    private Region published(Region region, RegionEvent event) {
        repository.flush();
        repository.keep(new RegionRevision(region, region.version()));
        learn(region, region.version());
        changes.publish(region, event);
        return region;
    }

    /** The scopes follow here at once, elsewhere when the event arrives. */
    private void learn(Region region, long version) {
        successions.learn(
                region.code(), region.facts().successor(), region.facts().validTo(), version);
    }

    /**
     * Refuses a code that is not there today: unknown, gone, or not there yet. One that was replaced is refused with the
     * code that took its place.
     *
     * @param pointer the field that named it
     */
    public void mustExist(String code, String pointer) {
        mustExist(code, pointer, LocalDate.ofInstant(clock.instant(), Call.CHINA));
    }

    /** The same for what is entered of earlier days: the code must have been there on one of them. */
    public void mustExist(String code, String pointer, LocalDate... days) {
        Region region = repository.coded(code).orElseThrow(() -> new Refused(RegionRefusal.UNKNOWN, code).at(pointer));
        if (Stream.of(days).noneMatch(region.facts()::validOn)) {
            String successor = region.facts().successor();
            throw new Refused(RegionRefusal.NOT_VALID_NOW, code, successor == null ? "-" : successor).at(pointer);
        }
    }
}
