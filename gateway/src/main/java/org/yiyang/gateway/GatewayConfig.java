package org.yiyang.gateway;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everything that can be set on the gateway; deployments give the addresses, the rest has its default here. */
@ConfigMapping(prefix = "yiyang.gateway")
interface GatewayConfig {
    /** Where the institution service answers the public paths; several addresses, one for each of its instances. */
    @WithDefault("http://127.0.0.1:8081")
    List<URI> institutionUrl();

    /** Where the contract service answers the public paths; several addresses, one for each of its instances. */
    @WithDefault("http://127.0.0.1:8082")
    List<URI> contractUrl();

    /** Where the insurance service answers the public paths; several addresses, one for each of its instances. */
    @WithDefault("http://127.0.0.1:8083")
    List<URI> insuranceUrl();

    /** Where the referral service answers the public paths; several addresses, one for each of its instances. */
    @WithDefault("http://127.0.0.1:8084")
    List<URI> referralUrl();

    /** The institution service's health and OpenAPI, in the same order; read by the gateway itself, never routed. */
    @WithDefault("http://127.0.0.1:8181")
    List<URI> institutionManagementUrl();

    /** The contract service's health and OpenAPI, in the same order; read by the gateway itself, never routed. */
    @WithDefault("http://127.0.0.1:8182")
    List<URI> contractManagementUrl();

    /** The insurance service's health and OpenAPI, in the same order; read by the gateway itself, never routed. */
    @WithDefault("http://127.0.0.1:8183")
    List<URI> insuranceManagementUrl();

    /** The referral service's health and OpenAPI, in the same order; read by the gateway itself, never routed. */
    @WithDefault("http://127.0.0.1:8184")
    List<URI> referralManagementUrl();

    /** Where the console answers {@code /console}; none, and no such path, unless given. */
    Optional<List<URI>> consoleUrl();

    /** The console's health, in the same order. */
    Optional<List<URI>> consoleManagementUrl();

    /** Which service answers which path. */
    Routes routes();

    /** Exact paths that GET and HEAD reach without a token. */
    @WithDefault("/api/v1/dual-certified,/api/v1/designations/public,/api/v1/green-channels,"
            + "/api/v1/institution/barred-homes/public,/api/v1/insurance/payable-items,"
            + "/api/v1/insurance/benefit-policies")
    List<String> publicPaths();

    /** Exact paths that POST reaches without a token, since what is asked, or a code, must not stand in an address. */
    @WithDefault("/api/v1/one-window-cases/progress,/api/v1/annual-reviews/answers")
    List<String> publicQueries();

    /** POST to exactly this path, by one of {@link #emergencyRoles}, is an emergency: never shed for what others do. */
    @WithDefault("/api/v1/referrals/emergency")
    String emergencyPath();

    /** The roles that may send an emergency, as the referral service documents them; others are limited as ever. */
    @WithDefault("INTERNAL_DOCTOR,HOSPITAL_DOCTOR,GRASSROOTS,FAMILY_DOCTOR,CARE_MANAGER")
    Set<Role> emergencyRoles();

    /** Exact paths of which GET answers with a stream of events, on connections of its own. */
    @WithDefault("/api/v1/institution/tasks/stream,/api/v1/contract/tasks/stream,"
            + "/api/v1/insurance/tasks/stream,/api/v1/referral/tasks/stream,/api/v1/dispatch/stream")
    List<String> streamPaths();

    /** Exact paths that wait for something to happen where {@code wait} is asked for: counted as streams. */
    @WithDefault(
            "/api/v1/institution/events,/api/v1/contract/events," + "/api/v1/insurance/events,/api/v1/referral/events")
    List<String> waitPaths();

    /** By prefix (as in {@link Routes}): the only roles that may use it; a prefix not named here is open to all roles. */
    Map<String, Set<Role>> onlyRoles();

    /** By prefix: roles that may not use it, whatever {@link #onlyRoles} says. */
    Map<String, Set<Role>> exceptRoles();

    /** By role: the only {@code /api/v1/<service>/<name>} resources that it may use. */
    Map<Role, Set<String>> confinedRoles();

    /** Origins, as in {@code https://app.example}, whose pages may call from a browser; none unless given. */
    Optional<List<String>> corsOrigins();

    /** Addresses and networks ({@code 10.1.0.0/16}) of proxies whose {@code X-Forwarded-For} is believed; none unless given. */
    Optional<List<String>> trustedProxies();

    /** A file of settings that come before all others and may change while the gateway runs; none unless given. */
    Optional<String> settingsFile();

    /** How often that file is looked at. */
    @WithDefault("1000")
    long settingsCheckMillis();

    /** By which certificates the gateway and the services know each other; none, and plain HTTP, unless given. */
    Certificates servicesTls();

    /** Limits on what a caller may send. */
    Limits limits();

    /** How long the gateway waits, and how it gives a dead service up. */
    Upstreams upstreams();

    /** Files in PEM, read by {@link org.yiyang.http.tls.TlsSource}. */
    interface Certificates {
        /** The gateway's own certificate, which the services ask for. */
        Optional<String> certificate();

        /** Its key. */
        Optional<String> key();

        /** Who signs for the services. */
        Optional<List<String>> authorities();

        /** Lists of certificates that were taken back. */
        Optional<List<String>> revoked();

        /** How often all of them are read again. */
        Optional<String> reload();

        /** Whether another program, as a mesh, speaks TLS for the gateway. */
        @WithDefault("false")
        boolean elsewhere();
    }

    /** The path prefixes of each service, whole segments after {@code /api/v1/}; the longest match wins. */
    interface Routes {
        /** Prefixes that the institution service answers. */
        @WithDefault("institutions,regions,calendar,calendar-years,one-window-cases,"
                + "monitoring-rounds,monitoring-snapshots,inspections,annual-reviews,"
                + "pilots,funds,subsidy-applications,policy-targets,indicators,population-bases,policy-documents,"
                + "dual-certified,green-channels,bed-availability,institution-relations,institution")
        List<String> institution();

        /** Prefixes that the contract service answers. */
        @WithDefault("agreements,contract")
        List<String> contract();

        /** Prefixes that the insurance service answers. */
        @WithDefault("designations,elders,insurance")
        List<String> insurance();

        /** Prefixes that the referral service answers. */
        @WithDefault("referrals,referral-requests,referral-inquiries,capacity,capacity-holds,visit-slots,booked-visits,"
                + "home-beds,home-visits,remote-consultations,dispatch,referral")
        List<String> referral();
    }

    /** Limits on what a caller may send. */
    interface Limits {
        /** Largest request body in bytes, counted as it streams (6 MiB: a document of 5 MB and its form). */
        @WithDefault("6291456")
        long bodyBytes();

        /** Exact paths to which whole files are sent (CSV, JSON lines), by callers or by a page, which may be larger than other bodies. */
        @WithDefault("/api/v1/institution/imports,/api/v1/contract/imports,/api/v1/insurance/imports,/console/uploads")
        List<String> filePaths();

        /** Largest such file in bytes (300 MiB: the elders of a province; a service takes less where it needs less). */
        @WithDefault("314572800")
        long fileBytes();

        /** Requests per second that one caller may make in the long run. */
        @WithDefault("100")
        long ratePerSecond();

        /** Requests that one caller may make at once. */
        @WithDefault("200")
        long rateBurst();

        /** Callers whose rate is remembered; the one unseen for longest is forgotten first. */
        @WithDefault("20000")
        int rateCallers();

        /** Emergencies per second that one caller may send in the long run; they count for nothing else. */
        @WithDefault("50")
        long emergencyRatePerSecond();

        /** Emergencies that one caller may send at once. */
        @WithDefault("300")
        long emergencyBurst();

        /** Calls that one caller (subject and client) may have in flight, streams and emergencies not counted. */
        @WithDefault("16")
        int callsPerCaller();

        /** Calls without a token, and streams by tickets, that one address may have in flight; behind a proxy that is not trusted all come from one. */
        @WithDefault("64")
        int callsPerAddress();

        /** Streams that one caller may watch at the same time, over all services. */
        @WithDefault("16")
        int streamsPerCaller();

        /** Emergencies that one caller may have in flight. */
        @WithDefault("16")
        int emergenciesPerCaller();

        /** How long the head of a request may take from its first byte, and a new connection to send one. */
        @WithDefault("10000")
        long headMillis();

        /** How long the body of a request may take, besides a second for every {@link #bodyBytesPerSecond}. */
        @WithDefault("20000")
        long bodyMillis();

        /** How fast a large body must arrive on the whole. */
        @WithDefault("8192")
        long bodyBytesPerSecond();

        /** Up to this many bytes a body is read whole before a connection to a service is taken; larger ones stream. */
        @WithDefault("65536")
        int wholeBodyBytes();

        /** Bytes of bodies that are held in memory at the same time, over all callers; beyond it 503. */
        @WithDefault("16777216")
        long wholeBodiesBytes();
    }

    /** How long the gateway waits, and how it gives a dead service up. */
    interface Upstreams {
        /** Longest wait for a connection to a service, the queue for one included. */
        @WithDefault("2000")
        int connectTimeoutMillis();

        /** Longest silence in either direction; above the long poll's 25 s; event streams are exempt. */
        @WithDefault("30000")
        long idleTimeoutMillis();

        /** Connections per service for ordinary calls; with the uploads fewer than a service has workers. */
        @WithDefault("128")
        int connections();

        /**
         * The number of ordinary calls that an instance of a service
         * is always given at the same time, however slow it is.
         */
        @WithDefault("24")
        int leastCalls();

        /** How many times as long as usual answers may take before an instance is given fewer calls at the same time. */
        @WithDefault("1.5")
        double slowdown();

        /** Connections per service for bodies that are too large to be read whole. */
        @WithDefault("32")
        int uploadConnections();

        /** Connections per service for streams of events. */
        @WithDefault("128")
        int streamConnections();

        /** Connections per service for emergencies, which nothing else takes. */
        @WithDefault("32")
        int emergencyConnections();

        /** How long a connection is kept unused; below the time after which the services close it themselves. */
        @WithDefault("30")
        int keepAliveSeconds();

        /** Further attempts after a failed connection at each address, for idempotent methods only. */
        @WithDefault("1")
        int connectRetries();

        /** Connection failures in a row after which a service is given up for a while. */
        @WithDefault("5")
        int breakerFailures();

        /** How long a service is given up before one request probes it; also the {@code Retry-After} of a 503. */
        @WithDefault("2000")
        long breakerOpenMillis();

        /** How often each of several addresses of a service is asked whether it is ready. */
        @WithDefault("1000")
        long checkMillis();

        /** Longest wait for a service's health or OpenAPI document. */
        @WithDefault("1000")
        long managementTimeoutMillis();

        /** How long merged health is kept. */
        @WithDefault("1000")
        long healthKeptMillis();

        /** How long the merged OpenAPI document is kept. */
        @WithDefault("5000")
        long openApiKeptMillis();
    }
}
