package org.yiyang.console;

import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.yiyang.http.IssuerAddress;
import org.yiyang.http.tls.ServerTls;

/** Objects, in one line, to a configuration by which others could see what is meant for whoever signed in. */
record StartGuard(Config config) {
    static StartGuard of(Config config) {
        return new StartGuard(config);
    }

    /** The first thing that is wrong. */
    Optional<String> objection() {
        String mode = text("yiyang.mode");
        if (!mode.equals("local") && !mode.equals("production")) {
            return Optional.of("set yiyang.mode to local or production; it has no default.");
        }
        Optional<String> fault = ServerTls.fault(config);
        return fault.isPresent() || mode.equals("local") ? fault : objectionInProduction();
    }

    private Optional<String> objectionInProduction() {
        if (config.getOptionalValue("yiyang.console.demo-persons", Boolean.class)
                .orElse(false)) {
            return Optional.of(
                    "in production yiyang.console.demo-persons is not set: anybody could sign in as anybody.");
        }
        for (String name : List.of("yiyang.console.site", "yiyang.console.gateway")) {
            if (!text(name).startsWith("https://")) {
                return Optional.of("in production " + name + " is an https address.");
            }
        }
        return IssuerAddress.faultInProduction(text("yiyang.console.issuer"))
                .map(fault -> "in production yiyang.console.issuer " + fault + ".")
                .or(() -> ServerTls.faultOfServiceInProduction(config));
    }

    private String text(String name) {
        return config.getOptionalValue(name, String.class).orElse("");
    }
}
