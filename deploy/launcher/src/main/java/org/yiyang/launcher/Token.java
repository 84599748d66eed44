package org.yiyang.launcher;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import org.yiyang.local.KnownRoles;
import org.yiyang.local.TokenRequest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints a bearer token with the claims asked for. */
@Command(
        name = "token",
        mixinStandardHelpOptions = true,
        description = "Print a bearer token of the local issuer, or of a system of its realm.")
final class Token implements Callable<Integer> {
    private static final Pattern REGION = Pattern.compile("\\d{2}(\\d{2}(\\d{2}(\\d{3})?|F\\d{2}|\\d{2}F\\d{2})?)?");
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final Pattern SCOPES = Pattern.compile("[a-z]+(-[a-z]+)*:[a-z]+( [a-z]+(-[a-z]+)*:[a-z]+)*");
    private final Workplace workplace;

    @Parameters(
            arity = "0..1",
            paramLabel = "SYSTEM",
            description = "A system of the realm of deploy/identity, as insurance-bureau, which takes its own token;"
                    + " with --identity keycloak.")
    private String system;

    @Option(names = "--role", split = ",", description = "One or more roles of the closed list.")
    private String[] roles;

    @Spec
    private CommandSpec spec;

    @Option(names = "--region", description = "Code of a region: 2, 4, 6 or 9 digits, or a functional area as 4601F01.")
    private String region;

    @Option(
            names = "--institution",
            paramLabel = "ID|NAME",
            description = "The institution that the caller acts for, by its id or by its name in the running suite.")
    private String institution;

    @Option(names = "--person", paramLabel = "ID", description = "The elder that the caller is.")
    private String person;

    @Option(names = "--scope", description = "Scopes of an external system, separated by spaces.")
    private String scope;

    @Option(names = "--subject", description = "Who calls; two people need two subjects.")
    private String subject;

    Token(Workplace workplace) {
        this.workplace = workplace;
    }

    @Override
    public Integer call() {
        mustFit("--scope", scope, SCOPES, "scopes as institution:read referral:write, separated by blanks");
        if ((system == null) == (roles == null)) {
            throw new ParameterException(spec.commandLine(), "Missing: either --role or the name of a system");
        }
        if (system != null) {
            workplace.out().println(ofSystem());
            return 0;
        }
        mustBeKnown();
        mustFit("--region", region, REGION, "2, 4, 6 or 9 digits, or a functional area as 4601F01");
        mustFit("--person", person, ID, "an id");
        Tokens tokens = Tokens.ofRunning(workplace);
        if (institution != null && !ID.matcher(institution).matches()) {
            SuiteAddresses addresses = new RunningSuite(workplace.folder()).addresses();
            institution = new InstitutionName(addresses.gateway(), tokens).id(institution);
        }
        workplace.out().println(tokens.bearer(request()));
        return 0;
    }

    private String ofSystem() {
        if (Tokens.ofRunning(workplace) instanceof KeycloakTokens keycloak) {
            return keycloak.ofSystem(system, scope);
        }
        throw new LauncherFailure("the issuer for development knows no " + system
                + ": ask it with --role EXTERNAL_SYSTEM, or start the suite with --identity keycloak");
    }

    private void mustBeKnown() {
        List<String> unknown = KnownRoles.unknown(List.of(roles));
        if (!unknown.isEmpty()) {
            throw new LauncherFailure("there is no role " + String.join(", ", unknown) + ": "
                    + String.join(", ", KnownRoles.ALL) + " (docs/roles.md says what each may do)");
        }
        if (KnownRoles.mixed(List.of(roles))) {
            throw new LauncherFailure(String.join(", ", KnownRoles.ALONE)
                    + " can only be used alone: ask for a second token for the other roles");
        }
    }

    /** The services answer a malformed claim with 401; here the message names the option. */
    private static void mustFit(String option, String value, Pattern form, String wanted) {
        if (value != null && !form.matcher(value).matches()) {
            throw new LauncherFailure(option + " " + value + " is not " + wanted);
        }
    }

    TokenRequest request() {
        TokenRequest request = TokenRequest.as(roles);
        request = region == null ? request : request.region(region);
        request = institution == null ? request : request.institution(institution);
        request = person == null ? request : request.person(person);
        request = scope == null ? request : request.scope(scope);
        return subject == null ? request : request.subject(subject);
    }
}
