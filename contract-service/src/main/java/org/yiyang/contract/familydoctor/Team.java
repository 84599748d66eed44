package org.yiyang.contract.familydoctor;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.yiyang.kit.history.Aggregate;
import org.yiyang.kit.history.Fact;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.lifecycle.Stateful;

/** A family-doctor team (家庭医生团队, 3+2+X) of a medical institution. */
@Entity
@Table(name = "family_doctor_team")
class Team extends Aggregate implements Stateful<TeamStatus> {
    static final String KIND = "family-doctor-team";

    @Column(name = "institution_id")
    private UUID institutionId;

    @Column(name = "region_code")
    private String regionCode;

    private String name;

    private String phone;

    @Enumerated(EnumType.STRING)
    @Column(length = 20)
    private TeamStatus status;

    @ElementCollection
    @CollectionTable(name = "family_doctor_team_member", joinColumns = @JoinColumn(name = "team_id"))
    private Set<TeamMember> members = new HashSet<>();

    /** For JPA. */
    protected Team() {}

    private Team(UUID institutionId, String regionCode) {
        super(Ids.next());
        this.institutionId = institutionId;
        this.regionCode = regionCode;
    }

    /** What happened; this service tells nobody of teams. */
    sealed interface Event extends Fact {
        record FamilyDoctorTeamChanged() implements Event {}
    }

    /** What a team is called, how it is reached and whom it has. */
    record Facts(String name, String phone, Set<TeamMember> members) {
        void check() {
            boolean whole = Arrays.stream(TeamPart.values())
                    .filter(TeamPart::core)
                    .allMatch(part -> members.stream().anyMatch(member -> member.part() == part));
            if (!whole) {
                throw FamilyDoctorRefusal.TEAM_INCOMPLETE.at("/members");
            }
        }
    }

    static Team formed(UUID institutionId, String regionCode, Facts facts, Instant at) {
        Team team = new Team(institutionId, regionCode);
        team.become("form", TeamStatus.ACTIVE, null, at);
        team.hold(facts);
        return team;
    }

    Event revise(Facts facts, Instant at) {
        become("revise", status, null, at);
        hold(facts);
        return new Event.FamilyDoctorTeamChanged();
    }

    Event dissolve(String reason, Instant at) {
        become("dissolve", TeamStatus.DISSOLVED, reason, at);
        return new Event.FamilyDoctorTeamChanged();
    }

    private void hold(Facts facts) {
        facts.check();
        name = facts.name();
        phone = facts.phone();
        members.retainAll(facts.members());
        members.addAll(facts.members());
    }

    private void become(String verb, TeamStatus next, String reason, Instant at) {
        note(TeamStatus.table().move(verb, status, next, null, reason, at));
        status = next;
    }

    @Override
    public Object snapshot() {
        return Map.of("id", id());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String region() {
        return regionCode;
    }

    @Override
    public TeamStatus status() {
        return status;
    }

    UUID institutionId() {
        return institutionId;
    }

    String name() {
        return name;
    }

    String phone() {
        return phone;
    }

    List<TeamMember> members() {
        return members.stream().sorted(Comparator.comparing(TeamMember::part)).toList();
    }
}
