package org.yiyang.kit.task;

import org.yiyang.kit.http.Labelled;

/** A kind of task; its labels say what is to be done. Each feature lists its own in an enum. */
public interface TaskKind extends Labelled {
    /** Where it is done: an address in which {@code {id}} stands for the subject and {@code {part}} for its part. */
    String path();
}
