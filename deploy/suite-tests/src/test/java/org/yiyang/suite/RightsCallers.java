package org.yiyang.suite;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.yiyang.local.KnownRoles;
import org.yiyang.local.TokenRequest;

/** Who asks of a record: people who stand near to it, and people of another region, institution or person. */
final class RightsCallers {
    /** The neighbour of the records' district. */
    static final String OTHER_DISTRICT = "460108";

    /** Roles that no region, institution or person bounds. */
    static final List<String> EVERYWHERE = List.of("SYS_ADMIN", "AUDITOR");

    private static final List<String> PERSONS = List.of("ELDER", "FAMILY");
    private static final List<String> STAFF =
            Bearers.BOUND.stream().filter(role -> !PERSONS.contains(role)).toList();
    /** Those whose place is an institution besides their region: a supervisor's own one, and a system's. */
    private static final List<String> OF_EITHER = List.of("SUPERVISOR", "EXTERNAL_SYSTEM");

    /** From the country's part to the district, since some matters are those of one level only. */
    private static final List<String> REGIONS = List.of("46", "4601", "460106");
    /** Another province, and the neighbouring district. */
    private static final List<String> OTHER_REGIONS = List.of("65", OTHER_DISTRICT);

    private static final List<String> OTHER_PROVINCE = List.of("65");

    private static final String FAR = "0198a7c0-0000-7000-8000-00000000fa12";
    private final Side near;
    private final Side far;

    /** A home, a hospital and one who lives in the home. */
    record Side(String home, String hospital, String person) {
        List<String> institutions() {
            return List.of(home, hospital);
        }
    }

    RightsCallers(Side near, Side far) {
        this.near = near;
        this.far = far;
    }

    static boolean isBounded(String role) {
        return !EVERYWHERE.contains(role);
    }

    /** Those of a role who stand near, whoever may be meant by it; a family member by the elder's word, the token names nobody. */
    List<TokenRequest> own(String role, String scopes) {
        if (role.equals("FAMILY")) {
            return List.of(TokenRequest.as(role).subject(RightsRecords.NEAR));
        }
        return standing(List.of(role), near, REGIONS, scopes, RightsRecords.NEAR);
    }

    /** A family member who names the near person, and whom that has not authorised, is foreign, too. */
    List<TokenRequest> foreign(String role, String scopes) {
        List<TokenRequest> callers = new ArrayList<>(standing(List.of(role), far, OTHER_REGIONS, scopes, FAR));
        if (role.equals("FAMILY")) {
            callers.add(TokenRequest.as(role).subject(FAR).person(near.person()));
        }
        return callers;
    }

    /**
     * Foreign ones who have besides a role that does not open the operation: for staff and persons one that reaches the
     * record's region, for persons also one of staff of the record's own institution, for officials one of the record's own
     * institution or person. Besides, those who are far in a second role that opens the operation, too.
     */
    List<TokenRequest> withSecond(String role, Document.Operation operation) {
        if (KnownRoles.ALONE.contains(role) || role.equals("SUPERVISOR")) {
            return List.of();
        }
        List<TokenRequest> callers = withOneThatIsShut(role, operation);
        Stream.of(Bearers.REGIONAL, STAFF, PERSONS)
                .flatMap(kind -> kind.stream()
                        .filter(one -> !one.equals(role) && !one.equals("SUPERVISOR"))
                        .filter(one -> !KnownRoles.ALONE.contains(one) && operation.admits(one))
                        .limit(1))
                .forEach(second -> callers.addAll(farInBoth(role, second)));
        return callers;
    }

    /**
     * Far in two roles that both open the operation: neither makes up for what the other lacks. A family member names the near
     * person, too, who has not authorised the account.
     */
    private List<TokenRequest> farInBoth(String role, String second) {
        List<String> both = List.of(role, second);
        List<TokenRequest> callers = new ArrayList<>(standing(both, far, OTHER_PROVINCE, null, FAR));
        if (both.contains("FAMILY")) {
            Side unauthorised = new Side(far.home(), far.hospital(), near.person());
            callers.addAll(standing(both, unauthorised, OTHER_PROVINCE, null, FAR));
        }
        return callers;
    }

    private List<TokenRequest> withOneThatIsShut(String role, Document.Operation operation) {
        boolean bound = STAFF.contains(role) || PERSONS.contains(role);
        List<String> others = bound ? Bearers.REGIONAL : Bearers.BOUND;
        List<String> seconds =
                others.stream().filter(one -> !operation.admits(one)).limit(1).toList();
        List<TokenRequest> callers = new ArrayList<>();
        for (String second : seconds) {
            if (bound) {
                standing(List.of(role, second), far, List.of("46"), null, FAR).forEach(callers::add);
            } else {
                standing(List.of(role, second), near, OTHER_REGIONS, null, FAR).forEach(callers::add);
            }
        }
        if (PERSONS.contains(role)) {
            Side atWork = new Side(near.home(), near.hospital(), far.person());
            STAFF.stream()
                    .filter(one -> !operation.admits(one))
                    .limit(1)
                    .flatMap(one -> standing(List.of(role, one), atWork, List.of(), null, FAR).stream())
                    .forEach(callers::add);
        }
        return callers;
    }

    private static List<TokenRequest> standing(
            List<String> roles, Side side, List<String> regions, String scopes, String subject) {
        TokenRequest request = TokenRequest.as(roles.toArray(String[]::new)).subject(subject);
        boolean staff = roles.stream().anyMatch(STAFF::contains);
        boolean person = roles.stream().anyMatch(PERSONS::contains);
        boolean regional = roles.stream().anyMatch(role -> !STAFF.contains(role) && !PERSONS.contains(role));
        List<TokenRequest> places =
                regional ? regions.stream().map(request::region).toList() : List.of(request);
        if (roles.stream().anyMatch(OF_EITHER::contains)) {
            TokenRequest scoped = scopes == null ? request : request.scope(scopes);
            return Stream.concat(
                            regions.stream().map(scoped::region),
                            side.institutions().stream()
                                    .map(one -> scoped.region(regions.get(0)).institution(one)))
                    .toList();
        }
        if (staff) {
            places = places.stream()
                    .flatMap(place -> side.institutions().stream().map(place::institution))
                    .toList();
        }
        return person
                ? places.stream().map(place -> place.person(side.person())).toList()
                : places;
    }
}
