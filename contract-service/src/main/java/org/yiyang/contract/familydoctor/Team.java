package org.yiyang.contract.familydoctor;

import jakarta.persistence.CascadeType;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
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

    /** Whether it was dissolved since its institution has closed, and not by its own will. */
    @Column(name = "institution_closed")
    private boolean institutionClosed;

    @ElementCollection
    @CollectionTable(name = "family_doctor_team_member", joinColumns = @JoinColumn(name = "team_id"))
    private Set<TeamMember> members = new HashSet<>();

    @OneToMany(cascade = CascadeType.ALL, orphanRemoval = true)
    @JoinColumn(name = "team_id", nullable = false, updatable = false)
    private List<TeamPerson> people = new ArrayList<>();

    /** The institutions behind it: hospitals of level 2 and 3, and further ones (the 2 and the X). */
    @ElementCollection
    @CollectionTable(name = "family_doctor_team_partner", joinColumns = @JoinColumn(name = "team_id"))
    @Column(name = "institution_id")
    private Set<UUID> partners = new HashSet<>();

    /** For JPA. */
    protected Team() {}

    private Team(UUID institutionId, String regionCode) {
        super(Ids.next());
        this.institutionId = institutionId;
        this.regionCode = regionCode;
    }

    /** What happened; it is not published. */
    sealed interface Event extends Fact {
        record FamilyDoctorTeamChanged() implements Event {}
    }

    /** What a team is called, how it is reached, whom it has and which institutions stand behind it. */
    record Facts(String name, String phone, Set<TeamMember> counted, List<TeamPerson> people, Set<UUID> partners) {
        /** Refuses a team that has fewer of a part than it must. */
        void check(Map<TeamPart, Integer> least) {
            least.forEach((part, number) -> {
                if (of(part) < number) {
                    throw FamilyDoctorRefusal.TEAM_INCOMPLETE.at("/members", part, number);
                }
            });
        }

        private long of(TeamPart part) {
            return people.stream().filter(one -> one.part() == part).count()
                    + counted.stream()
                            .filter(one -> one.part() == part)
                            .mapToInt(TeamMember::count)
                            .sum();
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

    /** Ends with its institution, which has closed and has no successor. */
    Event endWithInstitution(Instant at) {
        institutionClosed = true;
        return dissolve(ContractEnd.INSTITUTION_CLOSED.name(), at);
    }

    /** Is at work again, because the closing of its institution was a mistake. */
    Event reinstate(Instant at) {
        become("reinstate", TeamStatus.ACTIVE, null, at);
        institutionClosed = false;
        return new Event.FamilyDoctorTeamChanged();
    }

    /** Goes on at the institution that has taken the place of its own. */
    Event carryOver(UUID successor, String region, Instant at) {
        become("carry-over", status, null, at);
        institutionId = successor;
        regionCode = region;
        return new Event.FamilyDoctorTeamChanged();
    }

    private void hold(Facts facts) {
        name = facts.name();
        phone = facts.phone();
        members.retainAll(facts.counted());
        members.addAll(facts.counted());
        people.clear();
        people.addAll(facts.people());
        partners.retainAll(facts.partners());
        partners.addAll(facts.partners());
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

    /** Whether it was dissolved since its institution has closed. */
    boolean endedWithInstitution() {
        return institutionClosed;
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

    /** In the order of their parts. */
    List<TeamPerson> people() {
        return people.stream()
                .sorted(Comparator.comparing(TeamPerson::part).thenComparing(TeamPerson::id))
                .toList();
    }

    List<UUID> partners() {
        return partners.stream().sorted().toList();
    }

    /** Those of whom only the number is known. */
    List<TeamMember> members() {
        return members.stream().sorted(Comparator.comparing(TeamMember::part)).toList();
    }
}
