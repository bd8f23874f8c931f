package fr.crig.avis.account;

/** The service must not start like this; the message is for whoever runs it. */
public class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message);
    }
}
