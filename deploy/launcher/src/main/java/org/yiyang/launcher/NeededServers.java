package org.yiyang.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.yiyang.local.Lifetime;

/**
 * Databases and brokers of the suite that was started last: those that do not run are started for as long as they are needed,
 * of several servers all, as one group.
 */
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
                if (NEEDED.contains(Instance.of(part.name()).part())
                        && !part.process().isAlive()) {
                    started.add(0, part);
                    part.start().run();
                }
            }
            if (started.stream()
                    .anyMatch(part -> Instance.of(part.name()).part().equals(Parts.DATABASE))) {
                list.group().ifPresent(group -> group.form(List.of()));
            }
            return work.call();
        } finally {
            started.forEach(Part::stop);
        }
    }
}
