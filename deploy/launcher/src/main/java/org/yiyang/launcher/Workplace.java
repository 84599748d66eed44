package org.yiyang.launcher;

import java.io.PrintStream;
import java.nio.file.Path;

/** Where a command works and where it prints. */
record Workplace(Path root, SuiteFolder folder, Catalog catalog, PrintStream out) {}
