package org.yiyang.launcher;

/** Who issues the tokens, where that is no issuer of the caller's own. */
public enum IssuerKind {
    /** An issuer for development, which gives whatever claims it is asked for. */
    DEVELOPMENT("issuer", "/yiyang"),
    /** A real Keycloak with the realm of deploy/identity. */
    KEYCLOAK("keycloak", "/realms/yiyang");

    private final String program;
    private final String path;

    IssuerKind(String program, String path) {
        this.program = program;
        this.path = path;
    }

    /** By what name its version is known. */
    String program() {
        return program;
    }

    /** The address of the issuer at a port of this machine, which is the claim {@code iss}. */
    String url(int port) {
        return "http://127.0.0.1:" + port + path;
    }
}
