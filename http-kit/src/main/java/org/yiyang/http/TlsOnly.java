package org.yiyang.http;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.ssl.SniHandler;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.nio.charset.StandardCharsets;

/** Answers a caller who speaks plain HTTP to a TLS port, where the server would close the connection without a word. */
final class TlsOnly {
    private static final String TEXT = "This port speaks TLS: call it by https://.\n";
    private static final String ANSWER = "HTTP/1.1 400 Bad Request\r\nContent-Type: text/plain; charset=utf-8\r\n"
            + "Connection: close\r\nContent-Length: " + TEXT.length() + "\r\n\r\n" + TEXT;

    private TlsOnly() {}

    /** @param bytes the first of a connection; released if they are answered */
    static boolean isRefused(ChannelHandlerContext first, ByteBuf bytes) {
        if (!hasTls(first.pipeline()) || !bytes.isReadable() || !isLetter(bytes.getByte(bytes.readerIndex()))) {
            return false;
        }
        bytes.release();
        Future<?> unused = first.writeAndFlush(Unpooled.copiedBuffer(ANSWER, StandardCharsets.US_ASCII))
                .addListener(ChannelFutureListener.CLOSE);
        return true;
    }

    private static boolean hasTls(ChannelPipeline pipeline) {
        return pipeline.get(SslHandler.class) != null || pipeline.get(SniHandler.class) != null;
    }

    /** As a method begins, and no record of TLS. */
    private static boolean isLetter(byte one) {
        return one >= 'A' && one <= 'Z';
    }
}
