package org.yiyang.kit.notice;

import java.util.List;

/** Of which events of a feature people are told; contributed as a bean. What waits for people is told by itself. */
public interface NoticeCatalog {
    List<NoticeTemplate> templates();
}
