package fr.crig.avis.web;

import org.springframework.boot.autoconfigure.web.servlet.MultipartProperties;
import org.springframework.stereotype.Component;

/** The limits of an upload in megabytes, for the page that says they were passed. */
@Component("uploadLimits")
public class UploadLimits {

    private final MultipartProperties properties;

    UploadLimits(MultipartProperties properties) {
        this.properties = properties;
    }

    public long getFile() {
        return properties.getMaxFileSize().toMegabytes();
    }

    public long getRequest() {
        return properties.getMaxRequestSize().toMegabytes();
    }
}
