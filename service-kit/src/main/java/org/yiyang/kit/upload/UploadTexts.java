package org.yiyang.kit.upload;

/** What the operations of uploads say of themselves in the document of each service. */
public final class UploadTexts {
    public static final String BEGIN = "Announce a file that comes in parts; no part is longer than 5 MB";
    public static final String ADD =
            "Send the next bytes of a file; after an interruption ask how far it has come and continue from there";
    public static final String OFFSET =
            "At which byte of the file this part begins: the received ones of the last answer";
    public static final String READ = "How far a file has come, and the import that it was handed over to";
    public static final String FINISH = "Hand a file that is all there over to be imported";

    private UploadTexts() {}
}
