package org.yiyang.institution.report;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.yiyang.institution.copies.KnownAgreements.Pair;
import org.yiyang.institution.figure.Ratio;
import org.yiyang.institution.registry.query.Registered;

/**
 * Homes that do not yet do what they should, by name.
 *
 * @param share of those whom the rule concerns
 * @param rule where the rule comes from
 * @param lagSeconds how long the newest known agreement took to get here; absent while none is known
 * @param items the homes that fall short
 */
public record ComplianceReport(
        @JsonUnwrapped ReportHeader head, Ratio share, String rule, Long lagSeconds, List<ListedInstitution> items) {

    // 珠海市 2016: 设置护理站、医务室、护理院的养老机构，应与周围二级以上医疗机构开展分级诊疗、双向转诊等工作
    static ComplianceReport withoutReferralPartner(
            ReportContext frame,
            HomeSupport supports,
            List<Pair> agreements,
            List<Registered> partners,
            Long lagSeconds) {
        Set<UUID> hospitals = partners.stream()
                .filter(Registered::isLevelTwoOrHigher)
                .map(Registered::id)
                .collect(Collectors.toSet());
        Set<UUID> served = agreements.stream()
                .filter(pair -> pair.twoWayReferral() && hospitals.contains(pair.medicalId()))
                .map(Pair::careId)
                .collect(Collectors.toSet());
        List<Registered> concerned =
                supports.homes().stream().filter(supports::hasUnit).toList();
        List<ListedInstitution> items = ListedInstitution.of(concerned, home -> !served.contains(home.id()));
        Ratio share = shape(frame, "未约定双向转诊的养老机构／有内设医疗机构的养老机构", "homes without such a partner / homes with a unit")
                .of(items.size(), concerned.size());
        return new ComplianceReport(frame.head(), share, "设置护理站、医务室、护理院的养老机构，应与周围二级以上医疗机构开展双向转诊", lagSeconds, items);
    }

    // 绵阳市 2017: 对于不具备条件设置医疗机构的养老机构，与周边医疗机构签订合作协议
    static ComplianceReport withoutSupport(ReportContext frame, HomeSupport supports, Long lagSeconds) {
        List<ListedInstitution> items =
                ListedInstitution.of(supports.homes(), home -> supports.mode(home) == SupportMode.NONE);
        Ratio share = shape(frame, "既无内设医疗机构又无合作的养老机构／全部养老机构", "homes with neither / all homes")
                .of(items.size(), supports.homes().size());
        return new ComplianceReport(frame.head(), share, "不具备条件设置医疗机构的养老机构，与周边医疗机构签订合作协议", lagSeconds, items);
    }

    private static Ratio.Shape shape(ReportContext frame, String zh, String en) {
        return Ratio.percent(frame.decimals(ReportParameter.COVERAGE_DECIMALS), zh, en);
    }
}
