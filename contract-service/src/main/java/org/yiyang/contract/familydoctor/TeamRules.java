package org.yiyang.contract.familydoctor;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.contract.agreement.PostedPeople;
import org.yiyang.contract.copies.KnownInstitution;
import org.yiyang.contract.copies.KnownInstitutions;
import org.yiyang.kit.caller.Call;
import org.yiyang.kit.history.Ids;
import org.yiyang.kit.parameter.Parameters;
import org.yiyang.kit.refusal.Refused;
import org.yiyang.kit.secret.Context;
import org.yiyang.kit.secret.FieldCipher;
import org.yiyang.kit.secret.Masks;

/** Where a team may be, whom it has and who stands behind it (3+2+X), by the region's rules. */
@ApplicationScoped
class TeamRules {
    static final String COLUMN = "licence";
    private final KnownInstitutions institutions;
    private final PostedPeople posted;
    private final Parameters parameters;
    private final FieldCipher cipher;

    TeamRules(KnownInstitutions institutions, PostedPeople posted, Parameters parameters, FieldCipher cipher) {
        this.institutions = institutions;
        this.posted = posted;
        this.parameters = parameters;
        this.cipher = cipher;
    }

    /** The caller's institution, if it may have teams today. */
    KnownInstitution home(Call call, UUID own) {
        KnownInstitution institution = institutions
                .find(own)
                .filter(known -> isAtWork(call, known))
                .orElseThrow(() -> new Refused(FamilyDoctorRefusal.INSTITUTION_UNFIT));
        if (!institution.isGrassroots()
                && parameters.bool(
                        FamilyDoctorParameter.TEAMS_AT_GRASSROOTS_ONLY, institution.regionCode(), call.today())) {
            throw new Refused(FamilyDoctorRefusal.NOT_GRASSROOTS);
        }
        return institution;
    }

    /** Refuses an institution that may not practise today. */
    void mustBeAtWork(Call call, UUID institution) {
        if (institutions
                .find(institution)
                .filter(known -> isAtWork(call, known))
                .isEmpty()) {
            throw new Refused(FamilyDoctorRefusal.INSTITUTION_UNFIT);
        }
    }

    private static boolean isAtWork(Call call, KnownInstitution known) {
        return known.isMedical() && known.practiceDays().holds(call.today());
    }

    /** The facts of a team, after each member and each partner has been checked. */
    Team.Facts facts(Call call, KnownInstitution home, TeamJson.Form form) {
        Map<UUID, PostedPeople.Posted> known = posted.on(
                call.today(),
                form.members().stream()
                        .map(TeamJson.Member::postingId)
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet()));
        Set<UUID> partners = form.partnerIds() == null ? Set.of() : form.partnerIds();
        for (int i = 0; i < form.members().size(); i++) {
            check(form.members().get(i), "/members/" + i, home, known, partners);
        }
        mustBeBacked(call, home, partners);
        Team.Facts facts = new Team.Facts(form.name(), form.phone(), form.counted(), people(form.members()), partners);
        facts.check(least(call, home.regionCode()));
        return facts;
    }

    private static void check(
            TeamJson.Member member,
            String pointer,
            KnownInstitution home,
            Map<UUID, PostedPeople.Posted> known,
            Set<UUID> partners) {
        if (!member.namedOnce()) {
            throw FamilyDoctorRefusal.MEMBER_UNCLEAR.at(pointer);
        }
        if (member.part().licensed() && member.count() != null) {
            throw FamilyDoctorRefusal.MEMBER_UNNAMED.at(pointer, member.part());
        }
        if (member.postingId() == null) {
            return;
        }
        PostedPeople.Posted posting = known.get(member.postingId());
        if (posting == null || !(posting.medicalId().equals(home.id()) || partners.contains(posting.medicalId()))) {
            throw FamilyDoctorRefusal.POSTING_UNKNOWN.at(pointer + "/postingId");
        }
        if (!member.part().takes(posting.role())) {
            throw FamilyDoctorRefusal.POSTING_OTHER_ROLE.at(pointer + "/postingId", posting.role(), member.part());
        }
    }

    private void mustBeBacked(Call call, KnownInstitution home, Set<UUID> partners) {
        institutions.read(partners);
        List<KnownInstitution> known = partners.stream()
                .flatMap(id -> institutions.find(id).stream())
                .filter(one -> isAtWork(call, one))
                .toList();
        if (known.size() < partners.size()) {
            throw FamilyDoctorRefusal.PARTNER_UNFIT.at("/partnerIds");
        }
        boolean needed = parameters.bool(FamilyDoctorParameter.TEAM_NEEDS_HOSPITALS, home.regionCode(), call.today());
        if (needed && !(has(known, "LEVEL_2") && has(known, "LEVEL_3"))) {
            throw FamilyDoctorRefusal.TEAM_UNBACKED.at("/partnerIds");
        }
    }

    private static boolean has(List<KnownInstitution> known, String level) {
        return known.stream().anyMatch(one -> level.equals(one.hospitalLevel()));
    }

    private Map<TeamPart, Integer> least(Call call, String region) {
        Map<TeamPart, Integer> least = new EnumMap<>(TeamPart.class);
        for (TeamPart part : TeamPart.values()) {
            part.rule().ifPresent(rule -> least.put(part, parameters.integer(rule, region, call.today())));
        }
        return least;
    }

    private List<TeamPerson> people(List<TeamJson.Member> members) {
        return members.stream()
                .filter(one -> one.count() == null)
                .map(this::person)
                .toList();
    }

    private TeamPerson person(TeamJson.Member member) {
        UUID id = Ids.next();
        return member.postingId() == null
                ? TeamPerson.licensed(id, member.part(), cipher.encrypt(member.licenceNumber(), context(id)))
                : TeamPerson.posted(id, member.part(), member.postingId());
    }

    /** The licence number as it is shown; null of one who is known by a posting. */
    String masked(TeamPerson person) {
        return person.licence() == null
                ? null
                : Masks.citizenId(cipher.decryptText(person.licence(), context(person.id())));
    }

    private static Context context(UUID id) {
        return Context.of(TeamPerson.TABLE, COLUMN, id);
    }
}
