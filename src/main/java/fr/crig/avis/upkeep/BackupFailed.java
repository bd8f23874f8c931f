package fr.crig.avis.upkeep;

/** No backup was made; the message is a sentence for whoever runs the service. */
class BackupFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupFailed(String message, Throwable cause) {
        super(message, cause);
    }
}
