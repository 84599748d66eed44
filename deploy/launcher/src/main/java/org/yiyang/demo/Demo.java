package org.yiyang.demo;

import java.io.PrintStream;
import org.yiyang.launcher.Rows;
import org.yiyang.launcher.SuiteAddresses;
import org.yiyang.launcher.Tokens;

/** Plays a city's case through the gateway of a running suite; found as a {@link java.util.ServiceLoader} provider. */
public interface Demo {
    /** Prints each step and what it checked; 0 only if every check held. */
    int play(SuiteAddresses addresses, Tokens tokens, Rows rows, PrintStream out);
}
