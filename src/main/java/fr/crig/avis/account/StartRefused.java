package fr.crig.avis.account;

/** The service must not start like this; the message is for whoever runs it. */
class StartRefused extends RuntimeException {

    StartRefused(String message) {
        super(message);
    }
}
