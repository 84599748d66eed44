/**
 * What waits for whom. {@link org.yiyang.kit.task.Task}s are raised and closed in the transaction of the change: by a
 * verb through {@link org.yiyang.kit.task.Tasks}, or from the subject's state by a {@link org.yiyang.kit.task.TaskCatalog}.
 * Each is read by those to whom it is addressed, as a list and as a stream. Only what is open is kept: what was done
 * stands in the moves of the subject.
 */
package org.yiyang.kit.task;
