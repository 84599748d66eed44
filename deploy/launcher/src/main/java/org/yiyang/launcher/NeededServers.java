package org.yiyang.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yiyang.local.Lifetime;

/** Database and broker of the suite that was started last: those that do not run are started for as long as they are needed. */
record NeededServers(Workplace workplace) {
    private static final List<String> NEEDED = List.of(Parts.DATABASE, Parts.KAFKA);

    <T> T during(Callable<T> work) throws Exception {
        RunningSuite running = new RunningSuite(workplace.folder());
        SuiteSettings settings = running.settings();
        SuiteFolder folder = workplace.folder();
        PartList list = new PartList(workplace.root(), folder, settings, workplace.catalog(), Lifetime.WITH_PARENT);
        List<Part> started = new ArrayList<>();
        try {
            for (Part part : list.servers(Passwords.in(folder.keys(settings)).accounts())) {
                if (NEEDED.contains(part.name()) && !part.process().isAlive()) {
                    started.add(0, part);
                    part.start().run();
                }
            }
            return work.call();
        } finally {
            started.forEach(Part::stop);
        }
    }
}
