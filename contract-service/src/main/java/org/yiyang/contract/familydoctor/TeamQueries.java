package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.institution.InstitutionContact;
import org.yiyang.kit.lifecycle.MoveHistory;
import org.yiyang.kit.refusal.KitRefusal;
import org.yiyang.kit.refusal.Refused;

/** What each caller is shown of family-doctor teams. */
@ApplicationScoped
class TeamQueries {
    private final TeamRepository repository;
    private final KnownInstitutions institutions;
    private final TeamRules rules;
    private final TeamRights rights;
    private final MoveHistory moves;

    TeamQueries(
            TeamRepository repository,
            KnownInstitutions institutions,
            TeamRules rules,
            TeamRights rights,
            MoveHistory moves) {
        this.repository = repository;
        this.institutions = institutions;
        this.rules = rules;
        this.rights = rights;
        this.moves = moves;
    }

    TeamJson.View one(Call call, UUID id) {
        return view(call, found(call, id));
    }

    TeamJson.History history(Call call, UUID id) {
        return new TeamJson.History(moves.of(found(call, id)));
    }

    List<TeamJson.View> list(Call call, TeamStatus status, UUID after, int limit) {
        return views(call, repository.list(call.scope(), status, after, limit));
    }

    TeamJson.View view(Call call, Team team) {
        return views(call, List.of(team)).get(0);
    }

    private List<TeamJson.View> views(Call call, List<Team> teams) {
        Map<UUID, InstitutionContact> names = institutions.contacts(teams.stream()
                .flatMap(team -> Stream.concat(Stream.of(team.institutionId()), team.partners().stream()))
                .collect(Collectors.toSet()));
        return teams.stream()
                .map(team -> TeamJson.View.of(team, shown(team, names), rights.allowed(call.caller(), team)))
                .toList();
    }

    /** What of a team has to be looked up. */
    record Shown(String name, List<TeamJson.MemberView> members, List<TeamJson.Partner> partners) {}

    private Shown shown(Team team, Map<UUID, InstitutionContact> names) {
        Stream<TeamJson.MemberView> people = team.people().stream()
                .map(one -> new TeamJson.MemberView(one.part(), null, one.postingId(), rules.masked(one)));
        Stream<TeamJson.MemberView> counted =
                team.members().stream().map(one -> new TeamJson.MemberView(one.part(), one.count(), null, null));
        return new Shown(
                name(names, team.institutionId()),
                Stream.concat(people, counted).toList(),
                team.partners().stream()
                        .map(id -> new TeamJson.Partner(id, name(names, id)))
                        .toList());
    }

    private static String name(Map<UUID, InstitutionContact> names, UUID id) {
        return names.getOrDefault(id, InstitutionContact.unknown(id)).name();
    }

    private Team found(Call call, UUID id) {
        return repository.find(call.scope(), id).orElseThrow(() -> new Refused(KitRefusal.NOT_FOUND));
    }
}
