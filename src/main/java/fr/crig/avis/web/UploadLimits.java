package fr.crig.avis.web;

import fr.crig.avis.committee.Committee;
import org.springframework.stereotype.Component;

/** The limits of an upload in megabytes, for the page that says they were passed. The server's own are a little higher. */
@Component("uploadLimits")
public class UploadLimits {

    private final Committee committee;

    UploadLimits(Committee committee) {
        this.committee = committee;
    }

    public int getFile() {
        return committee.upload().fileMegabytes();
    }

    public int getRequest() {
        return committee.upload().requestMegabytes();
    }
}
