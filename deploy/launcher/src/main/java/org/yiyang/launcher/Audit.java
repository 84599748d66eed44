package org.yiyang.launcher;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** What is done with the audit as a whole. */
@Command(
        name = "audit",
        mixinStandardHelpOptions = true,
        description = "Verify the audit, or cut off what ended by law.")
final class Audit implements Runnable {
    @Spec
    private CommandSpec spec;

    static CommandLine commandLine(Workplace workplace) {
        return new CommandLine(new Audit())
                .addSubcommand(new AuditVerify(workplace))
                .addSubcommand(new AuditPrune(workplace));
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "No command given; see the list below.");
    }
}
