package org.yiyang.insurance.elder;

import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.caller.ScopedQuery;
import org.yiyang.kit.write.UnitOfWork;

/**
 * Which records are probably of one person: those of one number, of which one no longer holds it, and those of one name,
 * birth date and sex. All of it is compared by blind indexes; nothing is opened for it.
 */
@ApplicationScoped
class Duplicates {
    // Few records are marked (Resemblance); only these are asked.
    private static final String ALIKE = "e.identifiers.alike = true and exists (select 1 from Elder o"
            + " where o.identity.likeness = e.identity.likeness and o.id <> e.id and o.status <> :merged and %s and %s)";
    // A number is held by one open record, so that one of two with the same number is not open; those are few.
    private static final String SAME_NUMBER = "e.identifiers.alike = true and e.openIndex is null"
            + " and exists (select 1 from Elder o where o.identity.index = e.identity.index and o.id <> e.id"
            + " and o.status <> :merged and %s and %s)";
    private static final String OTHERS = "(e.identity.likeness in :likenesses or e.identity.index in :numbers)";
    private final ElderRepository repository;
    private final ElderQueries queries;
    private final Dismissals dismissals;
    private final UnitOfWork unitOfWork;

    Duplicates(ElderRepository repository, ElderQueries queries, Dismissals dismissals, UnitOfWork unitOfWork) {
        this.repository = repository;
        this.queries = queries;
        this.dismissals = dismissals;
        this.unitOfWork = unitOfWork;
    }

    /**
     * What is asked for.
     *
     * @param region null for all
     * @param dismissed those that somebody has found not to be duplicates, in place of the others
     */
    record Question(String region, boolean dismissed) {}

    /** Those of a region within the caller's scope, by id, each with the records that it is like. */
    List<MergerJson.Duplicate> list(Call call, Question asked, UUID after, int limit) {
        return unitOfWork.run(call, () -> {
            List<Elder> page = Stream.concat(
                            found(call, asked, ALIKE, after, limit).stream(),
                            found(call, asked, SAME_NUMBER, after, limit).stream())
                    .distinct()
                    .sorted(Comparator.comparing(elder -> elder.id().toString()))
                    .limit(limit)
                    .toList();
            List<Elder> others = page.isEmpty() ? List.of() : others(call, page);
            Map<UUID, Map<UUID, MergerJson.Dismissed>> dismissed =
                    dismissals.of(page.stream().map(Elder::id).toList());
            List<ElderJson.View> views = queries.shown(call, "duplicates", page);
            List<MergerJson.Duplicate> items = new ArrayList<>();
            for (int i = 0; i < views.size(); i++) {
                items.add(new MergerJson.Duplicate(
                        views.get(i),
                        alike(
                                page.get(i),
                                others,
                                asked,
                                dismissed.getOrDefault(page.get(i).id(), Map.of()))));
            }
            return items;
        });
    }

    private List<Elder> found(Call call, Question asked, String condition, UUID after, int limit) {
        String region = asked.region();
        ScopedQuery where = within(call)
                .andIfGiven("e.regionCode like :region", "region", region == null ? null : region + "%")
                .andIfGiven("e.id > :after", "after", after);
        String others = call.scope().regions().isEmpty() ? "1 = 1" : where.reached("o.regionCode");
        where.and(condition.formatted(others, (asked.dismissed() ? "" : "not ") + Dismissals.HOLDS));
        return repository
                .find("from Elder e where " + where.text() + " order by e.id", where.values())
                .page(Page.ofSize(limit))
                .list();
    }

    private List<Elder> others(Call call, List<Elder> page) {
        List<byte[]> likenesses = page.stream()
                .map(elder -> elder.identity().likeness())
                .filter(Objects::nonNull)
                .toList();
        ScopedQuery where =
                within(call).and(OTHERS, "likenesses", likenesses.isEmpty() ? List.of(new byte[0]) : likenesses);
        where.values()
                .put(
                        "numbers",
                        page.stream().map(elder -> elder.identity().index()).toList());
        return repository
                .find("from Elder e where " + where.text() + " order by e.id", where.values())
                .list();
    }

    private static ScopedQuery within(Call call) {
        return ScopedQuery.within(call.scope())
                .region("e.regionCode")
                .and("e.status <> :merged", "merged", ElderStatus.MERGED);
    }

    private static List<MergerJson.Alike> alike(
            Elder elder, List<Elder> others, Question asked, Map<UUID, MergerJson.Dismissed> dismissed) {
        Set<UUID> named = new HashSet<>(Set.of(elder.id()));
        List<MergerJson.Alike> alike = new ArrayList<>();
        for (Elder other : others) {
            LikenessGround ground = ground(elder.identity(), other.identity());
            MergerJson.Dismissed why = dismissed.get(other.id());
            boolean wanted = ground != null && (why != null) == asked.dismissed();
            if (wanted && named.add(other.id())) {
                alike.add(new MergerJson.Alike(other.id(), other.status(), ground, why));
            }
        }
        return alike;
    }

    private static LikenessGround ground(Identity one, Identity other) {
        if (Arrays.equals(one.index(), other.index())) {
            return LikenessGround.SAME_NUMBER;
        }
        boolean alike = one.likeness() != null && Arrays.equals(one.likeness(), other.likeness());
        return alike ? LikenessGround.SAME_NAME_BIRTH_AND_SEX : null;
    }
}
