package org.yiyang.kit.document;

/** A document with its plain content. */
public record OpenDocument(Document document, byte[] content) {
    @Override
    public String toString() {
        return "OpenDocument[" + document.id() + "]";
    }
}
