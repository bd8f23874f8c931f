package fr.crig.avis.storage;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.stereotype.Component;

/** Where clamd listens, if there is one: what people sent is then given to nobody before it was looked at. */
@Component("scanner")
@ConfigurationProperties("crig.scanner")
public class ScannerProperties {

    private static final int USUAL_PORT = 3310;

    private String host = "";
    private int port = USUAL_PORT;

    public String getHost() {
        return host;
    }

    public void setHost(String host) {
        this.host = host;
    }

    public int getPort() {
        return port;
    }

    public void setPort(int port) {
        this.port = port;
    }

    public boolean isConfigured() {
        return !host.isEmpty();
    }
}
