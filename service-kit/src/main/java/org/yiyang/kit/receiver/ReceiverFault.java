package org.yiyang.kit.receiver;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.yiyang.kit.http.Labelled;
import org.yiyang.kit.refusal.Label;

/** Why a message did not arrive. */
@Schema(name = "ReceiverFault")
public enum ReceiverFault implements Labelled {
    NAME_UNKNOWN("域名无法解析", "The host has no address"),
    ADDRESS_REFUSED("地址不允许访问", "The address of the host is none that may be reached"),
    NOT_CONNECTED("连接失败", "The connection was not made or broke off"),
    TLS_FAILED("TLS 握手失败", "No TLS connection, or the certificate is not trusted"),
    TIMED_OUT("超时", "No answer in time"),
    NOT_TAKEN("对方未接收", "Answered by a status that is no success"),
    EVENT_GONE("事件已清除", "The event is kept no longer"),
    SETTLED("事项已办结", "Nothing waits any more"),
    RIGHTS_LOST("权限已不包含", "The system may no longer read it");

    private final Label label;

    ReceiverFault(String zh, String en) {
        this.label = new Label(zh, en);
    }

    @Override
    public Label label() {
        return label;
    }
}
