package org.yiyang.insurance.bureau.outbound;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Where the bureau's platform is, and how it is asked; without an address filings are made by hand. */
@ConfigMapping(prefix = "yiyang.insurance.bureau")
interface BureauConfig {
    /** The address to which every request is posted; none by default. */
    Optional<String> url();

    /** The regions whose insured are filed there, by the beginnings of their codes; all if none is named. */
    Optional<List<String>> regions();

    /** How long an answer is awaited. */
    @WithDefault("10S")
    Duration timeout();

    /** How often a request is tried before it becomes a dead letter. */
    @WithDefault("10")
    int tries();

    /** The pause after the first failure; it doubles with each further one. */
    @WithDefault("5S")
    Duration pause();

    /** The longest pause. */
    @WithDefault("30M")
    Duration pauseMax();

    /** So many failures in a row open the circuit breaker. */
    @WithDefault("5")
    int breakerFailures();

    /** How long nothing is sent once it is open. */
    @WithDefault("30S")
    Duration breakerOpen();

    /** The receiving system's code (recer_sys_code). */
    @WithDefault("MBS_LOCAL")
    String receiverSystem();

    /** The operator's code (opter). */
    @WithDefault("YIYANG")
    String operator();

    /** How requests are signed: {@code NONE} or {@code SM2}. */
    @WithDefault("NONE")
    String signature();

    /** The file of our private key (PEM, PKCS #8, curve sm2p256v1); needed for {@code SM2}. */
    Optional<String> keyFile();

    /** The file of the platform's public key (PEM, SubjectPublicKeyInfo); needed for {@code SM2}. */
    Optional<String> platformKeyFile();
}
