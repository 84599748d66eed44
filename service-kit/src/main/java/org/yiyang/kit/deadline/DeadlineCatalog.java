package org.yiyang.kit.deadline;

import java.util.List;

/** All kinds of deadlines of a feature or service; whatever has a handler must be in one. */
public interface DeadlineCatalog {
    List<DeadlineKind> kinds();
}
