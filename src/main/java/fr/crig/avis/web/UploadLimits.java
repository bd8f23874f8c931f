package fr.crig.avis.web;

import fr.crig.avis.committee.CommitteeProperties;
import org.springframework.stereotype.Component;

/** The limits of an upload in megabytes, for the page that says they were passed. The server's own are a little higher. */
@Component("uploadLimits")
public class UploadLimits {

    private final CommitteeProperties.Upload limits;

    UploadLimits(CommitteeProperties committee) {
        this.limits = committee.upload();
    }

    public int getFile() {
        return limits.fileMegabytes();
    }

    public int getRequest() {
        return limits.requestMegabytes();
    }
}
