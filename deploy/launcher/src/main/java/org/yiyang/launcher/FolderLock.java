package org.yiyang.launcher;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.yiyang.local.OwnerFolder;
import org.yiyang.local.PidFile;

/** The right of one process to start or end what runs in a folder, with its pid beside it, for {@code down} to end it. */
final class FolderLock implements AutoCloseable {
    /** Of who starts where nothing runs. */
    static final String LAUNCHER = "launcher";
    /** Of who starts something in addition to what runs. */
    static final String MENDING = "mending";

    private final FileChannel channel;
    private final PidFile owner;

    private FolderLock(FileChannel channel, PidFile owner) {
        this.channel = channel;
        this.owner = owner;
    }

    /** A process that does not get it at once is refused and has started nothing. */
    static FolderLock take(SuiteFolder folder, String name) {
        Path file = folder.run().resolve(name + ".lock");
        try {
            OwnerFolder.create(folder.folder());
            Files.createDirectories(file.getParent());
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (!isLocked(channel)) {
                channel.close();
                throw new LauncherFailure(
                        "another launcher works in " + folder.folder() + ": deploy/suite down ends it");
            }
            PidFile owner = folder.pidFile(name);
            owner.write(ProcessHandle.current());
            return new FolderLock(channel, owner);
        } catch (IOException failure) {
            throw new LauncherFailure(
                    "the folder " + folder.folder() + " cannot be written: " + failure.getMessage(), failure);
        }
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    @Override
    public void close() {
        owner.delete();
        try {
            channel.close();
        } catch (IOException failure) {
            throw new LauncherFailure("a lock could not be given back: " + failure.getMessage(), failure);
        }
    }
}
