package fr.crig.avis.upkeep;

/** Nothing is put back; the message is for whoever asked. */
class RestoreRefused extends RuntimeException {

    private static final long serialVersionUID = 1L;

    RestoreRefused(String message) {
        super(message);
    }
}
