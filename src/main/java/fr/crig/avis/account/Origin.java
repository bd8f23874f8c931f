package fr.crig.avis.account;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * From where somebody tries to log in.
 *
 * @param known a device from which this account was entered before: what others guess from the same address does not slow it down
 */
record Origin(String id, boolean known) {

    /** What one subscriber has of the addresses of version 6. */
    private static final int NETWORK_BYTES = 8;

    static Origin address(HttpServletRequest request) {
        return new Origin(network(request.getRemoteAddr()), false);
    }

    static Origin device(String id) {
        return new Origin("device " + id, true);
    }

    /** The page on which whoever is signed in types the current password. */
    static Origin page(String path) {
        return new Origin(path, true);
    }

    /** An address as the container writes it is no name: nothing is looked up. */
    private static String network(String address) {
        try {
            InetAddress parsed = InetAddress.getByName(address);
            return parsed instanceof Inet6Address
                    ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES))
                    : parsed.getHostAddress();
        } catch (UnknownHostException noAddress) {
            return "unknown";
        }
    }
}
