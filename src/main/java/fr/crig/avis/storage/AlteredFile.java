package fr.crig.avis.storage;

/** A file that is not any more what was stored: whoever asks for it gets nothing of it. */
public class AlteredFile extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final long file;

    AlteredFile(long file) {
        super("Stored file " + file + " is not what was stored");
        this.file = file;
    }

    /** Its number in the table of files. */
    public long file() {
        return file;
    }
}
