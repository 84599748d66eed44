package org.yiyang.kit.task;

import java.util.UUID;

/**
 * One of those for whom a task waits: anybody with this role at this place. Exactly one of the places is named.
 *
 * @param role as tokens carry it
 * @param region code of the authority's region; officials of a region above see it too
 * @param institution whose staff
 * @param person the elder, or whose family
 */
public record Addressee(String role, String region, UUID institution, UUID person) {
    public static Addressee official(String role, String region) {
        return new Addressee(role, region, null, null);
    }

    public static Addressee staff(String role, UUID institution) {
        return new Addressee(role, null, institution, null);
    }

    public static Addressee person(String role, UUID person) {
        return new Addressee(role, null, null, person);
    }

    /** The place alone. */
    Addressee withoutRole() {
        return new Addressee(null, region, institution, person);
    }
}
