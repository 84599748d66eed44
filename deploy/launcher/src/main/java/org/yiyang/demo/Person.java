package org.yiyang.demo;

import org.yiyang.local.TokenRequest;

/** Somebody who acts in the case: what people call the office, and the token that it has in life. */
record Person(String office, TokenRequest token) {
    private static final String CITY = "4601";

    static Person official(String office, String role) {
        return new Person(
                office, TokenRequest.as(role).region(CITY).subject("demo-" + role.toLowerCase(java.util.Locale.ROOT)));
    }

    static Person official(String office, String role, String region) {
        return new Person(
                office,
                TokenRequest.as(role)
                        .region(region)
                        .subject("demo-" + role.toLowerCase(java.util.Locale.ROOT) + "-" + region));
    }

    static Person at(String office, String role, String institution) {
        return new Person(
                office,
                TokenRequest.as(role)
                        .institution(institution)
                        .subject("demo-" + role.toLowerCase(java.util.Locale.ROOT) + "-" + institution));
    }

    static Person system(String office, String scopes) {
        return new Person(
                office,
                TokenRequest.as("EXTERNAL_SYSTEM").region(CITY).scope(scopes).subject("demo-system"));
    }
}
