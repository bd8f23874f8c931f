package fr.crig.avis.upkeep;

/** The database is not moved; the message is for whoever asked. */
class MoveRefused extends RuntimeException {

    MoveRefused(String message) {
        super(message);
    }
}
