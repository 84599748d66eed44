package org.yiyang.kit.notice;

import java.util.List;

/**
 * The events of a feature of which people are notified; contributed
 * as a bean. Tasks that wait for people need no entry.
 */
public interface NoticeCatalog {
    List<NoticeTemplate> templates();
}
