package fr.crig.avis.chaos;

import java.io.IOException;

/** What lies between a browser and the service, when a form is sent. */
interface Wire {

    Wire GOOD = Browser::send;

    /** @throws IOException if no answer came; what was sent may have arrived */
    Page carry(Browser from, WebForm form) throws IOException;
}
